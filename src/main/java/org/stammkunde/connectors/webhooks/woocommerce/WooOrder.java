package org.stammkunde.connectors.webhooks.woocommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Person;
import org.stammkunde.connectors.webhooks.Product;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

/// An order, known by its `number` and worth what its lines cost without tax, as in the CSV
/// export. Customer 0 is a guest. Every delivery holds the whole order with all its refunds.
final class WooOrder {

    private static final String GUEST = "0";

    /// Baskets that nobody has ordered.
    private static final Set<String> DRAFTS = Set.of("checkout-draft", "auto-draft", "draft");

    private static final Set<String> CANCELLED = Set.of("cancelled", "failed", "trash");

    private WooOrder() {}

    static Translation translate(Payload order) throws Untranslatable {
        var id = order.requiredId("id");
        var status = order.text("status");
        if (status != null && DRAFTS.contains(status)) {
            return Translation.ignored();
        }
        var number = number(order, id);
        var who = buyer(order);
        var products = products(order);
        var messages = new ArrayList<ObjectNode>();
        messages.add(
                content(Message.track("Order Completed", placedAt(order)), order, number, products)
                        .by(who)
                        .once("order-" + id));
        messages.add(
                content(Message.track("Order Updated", updatedAt(order)), order, number, products)
                        .by(who)
                        .put("status", canonical(status))
                        .put("shop_status", status)
                        .stated("order-" + id));
        for (var refund : order.list("refunds")) {
            messages.add(refund(refund, order, number, who));
        }
        return Translation.of(messages, Map.of(reference(id), number));
    }

    /// Put into the bin. The shop tells only the inner number, and no time.
    static Translation deleted(Delivery delivery, References references) throws Untranslatable {
        var id = delivery.payload().requiredId("id");
        var number = references.find(reference(id));
        if (number.isEmpty()) {
            return Translation.ignored();
        }
        return Translation.of(
                Message.track("Order Cancelled", delivery.receivedAt())
                        .put("order_id", number.get())
                        .put("reason", "deleted")
                        .once("order-" + id + "-deleted"));
    }

    private static String reference(String id) {
        return "order-" + id;
    }

    private static String number(Payload order, String id) throws Untranslatable {
        var number = order.id("number");
        return number == null ? id : number;
    }

    private static Instant placedAt(Payload order) throws Untranslatable {
        return order.requiredTime("date_created_gmt");
    }

    private static Instant updatedAt(Payload order) throws Untranslatable {
        var placed = placedAt(order);
        var updated = order.time("date_modified_gmt");
        return updated == null || updated.isBefore(placed) ? placed : updated;
    }

    private static Message content(
            Message message, Payload order, String number, List<Product> products)
            throws Untranslatable {
        var worth = order.has("line_items") ? worth(products) : withoutLines(order);
        if (order.has("coupon_lines")) {
            message.coupons(order.texts("coupon_lines", "code"));
        }
        return message.put("order_id", number)
                .put("revenue", worth)
                .put("subtotal", worth)
                .put("total", order.requiredNumber("total"))
                .put("shipping", order.number("shipping_total"))
                .put("tax", order.number("total_tax"))
                .put("currency", order.text("currency"))
                .products(products.stream().map(Product::json).toList());
    }

    private static BigDecimal worth(List<Product> products) {
        return products.stream()
                .map(line -> line.price().multiply(line.quantity()).subtract(line.discount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal withoutLines(Payload order) throws Untranslatable {
        return order.requiredNumber("total")
                .subtract(order.numberOrZero("total_tax"))
                .subtract(order.numberOrZero("shipping_total"));
    }

    private static @Nullable String canonical(@Nullable String status) {
        return status != null && CANCELLED.contains(status) ? "cancelled" : status;
    }

    private static Person buyer(Payload order) throws Untranslatable {
        var billing = order.at("billing");
        var id = order.id("customer_id");
        return Person.of(
                GUEST.equals(id) ? null : id,
                billing.text("email"),
                billing.text("phone"),
                billing.text("first_name"),
                billing.text("last_name"),
                billing.text("country"));
    }

    private static List<Product> products(Payload order) throws Untranslatable {
        var products = new ArrayList<Product>();
        for (var line : order.list("line_items")) {
            var quantity = line.requiredNumber("quantity");
            if (quantity.signum() > 0) {
                products.add(product(line, quantity));
            }
        }
        return products;
    }

    private static Product product(Payload line, BigDecimal quantity) throws Untranslatable {
        var total = line.requiredNumber("total");
        var subtotal = line.number("subtotal");
        return Product.ofSums(
                line.id("product_id"),
                line.id("sku"),
                line.text("name"),
                quantity,
                subtotal == null ? total : subtotal,
                total);
    }

    /// The shop does not tell when; it was by the time of the first delivery that holds it.
    private static ObjectNode refund(Payload refund, Payload order, String number, Person who)
            throws Untranslatable {
        var id = refund.requiredId("id");
        return Message.track("Order Refunded", updatedAt(order))
                .by(who)
                .put("order_id", number)
                .put("refund_id", id)
                .put("refund_amount", refund.requiredNumber("total").abs())
                .put("currency", order.text("currency"))
                .put("reason", refund.text("reason"))
                .once("refund-" + id);
    }
}
