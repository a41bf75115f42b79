package org.stammkunde.connectors.webhooks.stripe;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

/// An invoice. What a subscription is billed is no order: its money is counted as recurring
/// revenue. An invoice without a subscription is an order, known by the invoice's number.
final class StripeInvoice {

    private StripeInvoice() {}

    static Translation paid(StripeEvent event) throws Untranslatable {
        var invoice = event.object();
        var id = invoice.requiredId("id");
        var about = About.of(invoice, id);
        var message = about.isOrder() ? order(event, about) : payment(event, about);
        return Translation.of(
                List.of(message.by(buyer(invoice)).once("invoice-" + id + "-paid")),
                references(invoice, id, about));
    }

    static Translation failed(StripeEvent event) throws Untranslatable {
        var invoice = event.object();
        var id = invoice.requiredId("id");
        var units = MinorUnits.of(invoice);
        var attempts = invoice.numberOrZero("attempt_count");
        return Translation.of(
                event.track("Invoice Payment Failed")
                        .by(buyer(invoice))
                        .put("invoice_id", id)
                        .put("subscription_id", subscription(invoice))
                        .put("amount", units.major(invoice, "amount_due"))
                        .put("currency", units.currency())
                        .put("attempt", attempts)
                        .put("next_attempt_at", invoice.time("next_payment_attempt"))
                        .once("invoice-" + id + "-failed-" + Message.plain(attempts)));
    }

    /// Which payment paid which invoice; since 2025 only this tells it.
    static Translation payment(StripeEvent event) throws Untranslatable {
        var references = new HashMap<String, String>();
        var invoice = event.object().requiredId("invoice");
        for (var payment : ids(event.object().at("payment"))) {
            references.put(payment, invoice);
        }
        return Translation.of(List.of(), references);
    }

    private static Message payment(StripeEvent event, About about) throws Untranslatable {
        var invoice = event.object();
        var units = MinorUnits.of(invoice);
        return event.track("Invoice Paid", paidAt(event))
                .put("invoice_id", about.invoice())
                .put("invoice_number", invoice.text("number"))
                .put("subscription_id", about.subscription())
                .put("amount", units.requiredMajor(invoice, "amount_paid"))
                .put("currency", units.currency())
                .put("billing_reason", invoice.text("billing_reason"));
    }

    private static Message order(StripeEvent event, About about) throws Untranslatable {
        var invoice = event.object();
        var units = MinorUnits.of(invoice);
        var total = units.requiredMajor(invoice, "total");
        var tax = tax(invoice, units, total);
        return event.track("Order Completed", paidAt(event))
                .put("order_id", about.order())
                .put("revenue", total.subtract(tax))
                .put("total", total)
                .put("tax", tax)
                .put("currency", units.currency())
                .products(products(invoice, units));
    }

    private static BigDecimal tax(Payload invoice, MinorUnits units, BigDecimal total)
            throws Untranslatable {
        var net = units.major(invoice, "total_excluding_tax");
        if (net != null) {
            return total.subtract(net);
        }
        var tax = units.major(invoice, "tax");
        return tax == null ? BigDecimal.ZERO : tax;
    }

    private static Instant paidAt(StripeEvent event) throws Untranslatable {
        var paid = event.object().at("status_transitions").time("paid_at");
        return paid == null ? event.at() : paid;
    }

    private static List<ObjectNode> products(Payload invoice, MinorUnits units)
            throws Untranslatable {
        var products = new ArrayList<ObjectNode>();
        for (var line : invoice.at("lines").list("data")) {
            var before = units.requiredMajor(line, "amount");
            var after = before.subtract(discount(line, units));
            var quantity = line.has("quantity") ? line.requiredNumber("quantity") : BigDecimal.ONE;
            if (quantity.signum() > 0 && after.signum() >= 0) {
                products.add(
                        Product.ofSums(
                                        null,
                                        priceOf(line),
                                        line.text("description"),
                                        quantity,
                                        before,
                                        after)
                                .json());
            }
        }
        return products;
    }

    private static BigDecimal discount(Payload line, MinorUnits units) throws Untranslatable {
        var sum = BigDecimal.ZERO;
        for (var discount : line.list("discount_amounts")) {
            sum = sum.add(units.requiredMajor(discount, "amount"));
        }
        return sum;
    }

    private static @Nullable String priceOf(Payload line) throws Untranslatable {
        var old = StripeEvent.id(line, "price");
        return old == null ? StripeEvent.id(line.at("pricing").at("price_details"), "price") : old;
    }

    private static Person buyer(Payload invoice) throws Untranslatable {
        return new Person(
                StripeEvent.id(invoice, "customer"),
                invoice.text("customer_email"),
                invoice.text("customer_phone"),
                invoice.text("customer_name"),
                invoice.at("customer_address").text("country"));
    }

    static @Nullable String subscription(Payload invoice) throws Untranslatable {
        var old = StripeEvent.id(invoice, "subscription");
        return old == null
                ? StripeEvent.id(invoice.at("parent").at("subscription_details"), "subscription")
                : old;
    }

    private static Map<String, String> references(Payload invoice, String id, About about)
            throws Untranslatable {
        var references = new HashMap<String, String>();
        references.put(id, about.text());
        for (var payment : ids(invoice)) {
            references.put(payment, id);
        }
        for (var payment : invoice.at("payments").list("data")) {
            for (var paid : ids(payment.at("payment"))) {
                references.put(paid, id);
            }
        }
        return references;
    }

    private static List<String> ids(Payload payment) throws Untranslatable {
        var ids = new ArrayList<String>();
        for (var name : List.of("payment_intent", "charge")) {
            var id = StripeEvent.id(payment, name);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
