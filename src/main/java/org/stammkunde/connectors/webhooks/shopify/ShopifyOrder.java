package org.stammkunde.connectors.webhooks.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Product;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

/// An order. Its number is its `name`, as in `#1001`, which is what Shopify's CSV export calls it
/// by, and its worth the subtotal, as there. Every delivery holds the whole order with all its
/// refunds, so each comes to the same few messages whatever the topic.
final class ShopifyOrder {

    private ShopifyOrder() {}

    static Translation translate(Payload order) throws Untranslatable {
        var id = order.requiredId("id");
        var number = order.requiredId("name");
        var who = buyer(order);
        var messages = new ArrayList<ObjectNode>();
        messages.add(placed(order, number, who).once("order-" + id));
        messages.add(present(order, number, who).stated("order-" + id));
        var cancelledAt = order.time("cancelled_at");
        if (cancelledAt != null) {
            messages.add(
                    Message.track("Order Cancelled", cancelledAt)
                            .by(who)
                            .put("order_id", number)
                            .put("reason", order.text("cancel_reason"))
                            .once("order-" + id + "-cancelled"));
        }
        for (var refund : order.list("refunds")) {
            messages.addAll(ShopifyRefund.messages(refund, number, who));
        }
        return Translation.of(messages, Map.of(reference(id), number));
    }

    static String reference(String id) {
        return "order-" + id;
    }

    private static Message placed(Payload order, String number, Person who) throws Untranslatable {
        return content(
                Message.track("Order Completed", order.requiredTime("created_at")),
                order,
                number,
                who);
    }

    private static Message present(Payload order, String number, Person who) throws Untranslatable {
        return content(Message.track("Order Updated", updatedAt(order)), order, number, who)
                .put("status", status(order));
    }

    /// Never before it was placed, whatever the shop's clocks say.
    private static Instant updatedAt(Payload order) throws Untranslatable {
        var placed = order.requiredTime("created_at");
        var updated = order.time("updated_at");
        return updated == null || updated.isBefore(placed) ? placed : updated;
    }

    private static Message content(Message message, Payload order, String number, Person who)
            throws Untranslatable {
        if (order.has("discount_codes")) {
            message.coupons(order.texts("discount_codes", "code"));
        }
        return message.by(who)
                .put("order_id", number)
                .put("revenue", order.requiredNumber("subtotal_price"))
                .put("subtotal", order.requiredNumber("subtotal_price"))
                .put("total", order.number("total_price"))
                .put("shipping", shipping(order))
                .put("tax", order.number("total_tax"))
                .put("currency", order.text("currency"))
                .put("test", order.flag("test"))
                .products(products(order));
    }

    private static @Nullable BigDecimal shipping(Payload order) throws Untranslatable {
        return order.at("total_shipping_price_set").at("shop_money").number("amount");
    }

    /// A cancelled order says so itself; a payment given back before it was taken is one too.
    private static @Nullable String status(Payload order) throws Untranslatable {
        return order.has("cancelled_at") ? "cancelled" : order.text("financial_status");
    }

    private static Person buyer(Payload order) throws Untranslatable {
        var customer = order.at("customer");
        var billing = order.at("billing_address");
        return new Person(
                customer.id("id"),
                first(order.text("email"), customer.text("email")),
                first(order.text("phone"), first(customer.text("phone"), billing.text("phone"))),
                first(billing.text("name"), ShopifyCustomer.name(customer)),
                billing.text("country_code"));
    }

    private static List<ObjectNode> products(Payload order) throws Untranslatable {
        var products = new ArrayList<ObjectNode>();
        for (var line : order.list("line_items")) {
            var quantity = line.requiredNumber("quantity");
            if (quantity.signum() > 0) {
                products.add(product(line, quantity).json());
            }
        }
        return products;
    }

    private static Product product(Payload line, BigDecimal quantity) throws Untranslatable {
        return new Product(
                line.id("product_id"),
                line.id("sku"),
                first(line.text("name"), line.text("title")),
                quantity,
                line.requiredNumber("price"),
                discount(line));
    }

    /// Allocations include the line's part of what was taken off the whole order.
    private static BigDecimal discount(Payload line) throws Untranslatable {
        var allocations = line.list("discount_allocations");
        if (allocations.isEmpty()) {
            return line.numberOrZero("total_discount");
        }
        var sum = BigDecimal.ZERO;
        for (var allocation : allocations) {
            sum = sum.add(allocation.numberOrZero("amount"));
        }
        return sum;
    }

    static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
