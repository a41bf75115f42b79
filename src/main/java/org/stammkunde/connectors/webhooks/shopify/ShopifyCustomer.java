package org.stammkunde.connectors.webhooks.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A customer, with what a marketing manager may want to choose by.
final class ShopifyCustomer {

    private ShopifyCustomer() {}

    static Translation translate(Payload customer) throws Untranslatable {
        var id = customer.requiredId("id");
        return Translation.of(
                Message.identify(person(customer, id), updatedAt(customer))
                        .put("createdAt", customer.time("created_at"))
                        .put("state", customer.text("state"))
                        .put("tags", customer.text("tags"))
                        .put("emailMarketing", consent(customer, "email_marketing_consent"))
                        .put("smsMarketing", consent(customer, "sms_marketing_consent"))
                        .stated("customer-" + id));
    }

    private static Person person(Payload customer, String id) throws Untranslatable {
        var address = customer.at("default_address");
        var phone = customer.text("phone");
        return new Person(
                id,
                customer.text("email"),
                phone == null ? address.text("phone") : phone,
                name(customer),
                address.text("country_code"));
    }

    static @Nullable String name(Payload customer) throws Untranslatable {
        return Person.of(
                        null,
                        null,
                        null,
                        customer.text("first_name"),
                        customer.text("last_name"),
                        null)
                .name();
    }

    private static Instant updatedAt(Payload customer) throws Untranslatable {
        var updated = customer.time("updated_at");
        return updated == null ? customer.requiredTime("created_at") : updated;
    }

    private static @Nullable String consent(Payload customer, String name) throws Untranslatable {
        return customer.at(name).text("state");
    }
}
