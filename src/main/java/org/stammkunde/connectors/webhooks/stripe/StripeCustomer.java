package org.stammkunde.connectors.webhooks.stripe;

import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A customer.
final class StripeCustomer {

    private StripeCustomer() {}

    static Translation translate(StripeEvent event) throws Untranslatable {
        var customer = event.object();
        var id = customer.requiredId("id");
        return Translation.of(
                Message.identify(person(customer, id), event.at())
                        .put("createdAt", customer.time("created"))
                        .put("description", customer.text("description"))
                        .put("delinquent", customer.flag("delinquent"))
                        .stated("customer-" + id));
    }

    private static Person person(Payload customer, String id) throws Untranslatable {
        return new Person(
                id,
                customer.text("email"),
                customer.text("phone"),
                customer.text("name"),
                customer.at("address").text("country"));
    }

    /// Somebody of whom only the number is told.
    static Person numbered(Payload object) throws Untranslatable {
        return new Person(StripeEvent.id(object, "customer"), null, null, null, null);
    }
}
