package org.stammkunde.connectors.webhooks.stripe;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Message;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

/// A refund. It names a payment, and its invoice is the one this payment paid; until that is known
/// it waits. A refund that failed after all comes to nothing.
final class StripeRefund {

    private StripeRefund() {}

    static Translation translate(StripeEvent event, References references) throws Untranslatable {
        var refund = event.object();
        var payment = StripeEvent.id(refund, "payment_intent");
        var charge = StripeEvent.id(refund, "charge");
        var about = about(payment, references).or(() -> about(charge, references));
        if (about.isPresent()) {
            var message = message(event, refund, about.get());
            return message == null ? Translation.ignored() : Translation.of(message);
        }
        var waitedFor = payment == null ? charge : payment;
        return waitedFor == null
                ? Translation.ignored()
                : new Translation.Waits(references.find(waitedFor).orElse(waitedFor));
    }

    /// Older versions list the refunds of a charge and name its invoice; newer ones do neither,
    /// and tell of the refund itself.
    static Translation ofCharge(StripeEvent event, References references) throws Untranslatable {
        var charge = event.object();
        var refunds = charge.at("refunds").list("data");
        var invoice = StripeEvent.id(charge, "invoice");
        if (refunds.isEmpty() || invoice == null) {
            return Translation.ignored();
        }
        var about = about(invoice, references);
        if (about.isEmpty()) {
            return new Translation.Waits(invoice);
        }
        var messages = new ArrayList<ObjectNode>();
        for (var refund : refunds) {
            var message = message(event, refund, about.get());
            if (message != null) {
                messages.add(message);
            }
        }
        return Translation.of(messages);
    }

    /// From a payment to its invoice, and from there to what that is about.
    private static Optional<About> about(@Nullable String object, References references) {
        if (object == null) {
            return Optional.empty();
        }
        return references
                .find(object)
                .flatMap(found -> found.contains(" ") ? Optional.of(found) : references.find(found))
                .map(About::parse);
    }

    /// Null as long as it is under way.
    private static @Nullable ObjectNode message(StripeEvent event, Payload refund, About about)
            throws Untranslatable {
        var status = refund.text("status");
        boolean failed = "failed".equals(status) || "canceled".equals(status);
        if (!failed && !"succeeded".equals(status)) {
            return null;
        }
        var id = refund.requiredId("id");
        var units = MinorUnits.of(refund);
        var amount = failed ? BigDecimal.ZERO : units.requiredMajor(refund, "amount");
        return named(event, failed ? event.at() : refund.requiredTime("created"), about)
                .put("invoice_id", about.invoice())
                .put("refund_id", id)
                .put("refund_amount", amount)
                .put("currency", units.currency())
                .put("reason", refund.text("reason"))
                .once("refund-" + id + (failed ? "-failed" : ""));
    }

    private static Message named(StripeEvent event, Instant at, About about) {
        return about.isOrder()
                ? event.track("Order Refunded", at).put("order_id", about.order())
                : event.track("Invoice Refunded", at).put("subscription_id", about.subscription());
    }
}
