package org.stammkunde.connectors.webhooks.chatwoot;

import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A contact. Chatwoot does not tell when it was changed.
final class Contact {

    private Contact() {}

    static Translation translate(Delivery delivery, References references) throws Untranslatable {
        var contact = delivery.payload();
        var id = contact.requiredId("id");
        var message =
                Message.identify(person(contact), delivery.receivedAt())
                        .put("identifier", contact.text("identifier"))
                        .put("company", contact.at("additional_attributes").text("company_name"));
        return Translation.unlessSaid(message, "contact-" + id, references);
    }

    static Person person(Payload contact) throws Untranslatable {
        return new Person(
                contact.id("id"),
                contact.text("email"),
                contact.text("phone_number"),
                contact.text("name"),
                contact.at("additional_attributes").text("country_code"));
    }
}
