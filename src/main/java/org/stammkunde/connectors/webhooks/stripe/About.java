package org.stammkunde.connectors.webhooks.stripe;

import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Untranslatable;

/// What an invoice is about, to be remembered for its refunds.
///
/// @param subscription null when it is an order
/// @param order the number of the order it would be
record About(String invoice, @Nullable String subscription, String order) {

    private static final String SEPARATOR = " ";

    static About of(Payload invoice, String id) throws Untranslatable {
        var number = invoice.id("number");
        return new About(id, StripeInvoice.subscription(invoice), number == null ? id : number);
    }

    boolean isOrder() {
        return subscription == null;
    }

    /// As in `in_1 sub_1 A-0001`.
    String text() {
        return String.join(SEPARATOR, invoice, subscription == null ? "-" : subscription, order);
    }

    static About parse(String text) {
        var parts = text.split(SEPARATOR, 3);
        return new About(parts[0], parts[1].equals("-") ? null : parts[1], parts[2]);
    }
}
