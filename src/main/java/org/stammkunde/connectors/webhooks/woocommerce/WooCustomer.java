package org.stammkunde.connectors.webhooks.woocommerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// A customer with an account.
final class WooCustomer {

    private WooCustomer() {}

    static Translation translate(Payload customer) throws Untranslatable {
        var id = customer.requiredId("id");
        return Translation.of(
                Message.identify(person(customer, id), updatedAt(customer))
                        .put("createdAt", customer.time("date_created_gmt"))
                        .put("role", customer.text("role"))
                        .stated("customer-" + id));
    }

    private static Person person(Payload customer, String id) throws Untranslatable {
        var billing = customer.at("billing");
        return Person.of(
                id,
                first(customer.text("email"), billing.text("email")),
                billing.text("phone"),
                first(customer.text("first_name"), billing.text("first_name")),
                first(customer.text("last_name"), billing.text("last_name")),
                billing.text("country"));
    }

    private static Instant updatedAt(Payload customer) throws Untranslatable {
        var updated = customer.time("date_modified_gmt");
        return updated == null ? customer.requiredTime("date_created_gmt") : updated;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
