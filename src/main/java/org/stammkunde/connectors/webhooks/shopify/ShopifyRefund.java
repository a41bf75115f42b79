package org.stammkunde.connectors.webhooks.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

/// A refund, alone or within its order. Alone it names its order by an inner number only, so it
/// waits until the order has been heard of.
final class ShopifyRefund {

    private static final Person NOBODY = new Person(null, null, null, null, null);

    private ShopifyRefund() {}

    static Translation translate(Payload refund, References references) throws Untranslatable {
        var order = ShopifyOrder.reference(refund.requiredId("order_id"));
        var number = references.find(order);
        return number.isEmpty()
                ? new Translation.Waits(order)
                : Translation.of(messages(refund, number.get(), NOBODY));
    }

    /// None for goods that came back without money.
    static List<ObjectNode> messages(Payload refund, String number, Person who)
            throws Untranslatable {
        var amount = paidBack(refund);
        if (amount.signum() <= 0) {
            return List.of();
        }
        var id = refund.requiredId("id");
        return List.of(
                Message.track("Order Refunded", at(refund))
                        .by(who)
                        .put("order_id", number)
                        .put("refund_id", id)
                        .put("refund_amount", amount)
                        .put("currency", currency(refund))
                        .put("reason", refund.text("note"))
                        .once("refund-" + id + "-" + rising(amount)));
    }

    private static Instant at(Payload refund) throws Untranslatable {
        var processed = refund.time("processed_at");
        return processed == null ? refund.requiredTime("created_at") : processed;
    }

    /// What went through; payments still under way come with a later delivery.
    private static BigDecimal paidBack(Payload refund) throws Untranslatable {
        var sum = BigDecimal.ZERO;
        for (var transaction : refund.list("transactions")) {
            if ("refund".equals(transaction.text("kind"))
                    && "success".equals(transaction.text("status"))) {
                sum = sum.add(transaction.requiredNumber("amount"));
            }
        }
        return sum;
    }

    /// More paid back later is another statement, and the greater one decides.
    private static String rising(BigDecimal amount) {
        return "%020d".formatted(amount.movePointRight(6).toBigInteger());
    }

    private static String currency(Payload refund) throws Untranslatable {
        var transactions = refund.list("transactions");
        var currency = transactions.getFirst().text("currency");
        return currency == null ? "" : currency;
    }
}
