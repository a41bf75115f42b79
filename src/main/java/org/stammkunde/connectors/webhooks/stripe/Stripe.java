package org.stammkunde.connectors.webhooks.stripe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Letter;
import org.stammkunde.connectors.webhooks.References;
import org.stammkunde.connectors.webhooks.Signature;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.Vendor;
import org.stammkunde.ingest.spi.SourceKind;
import tools.jackson.databind.JsonNode;

/// Stripe. `Stripe-Signature` holds a time and one or more hexadecimal signatures of time and
/// body; a letter older than five minutes is refused, so that nobody can send it again later.
///
/// Format: Stripe, "Webhooks", "Verify webhook signatures manually", "Events".
@Component
class Stripe implements Vendor {

    private static final SourceKind KIND = new SourceKind("stripe", "stripe");
    private static final int MOST_SIGNATURES = 10;

    @Bean
    static SourceKind stripeSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        var header = letter.header("Stripe-Signature");
        if (header == null) {
            return false;
        }
        var time = first(parts(header, "t"));
        if (time == null || !Signature.isFresh(time, letter.receivedAt())) {
            return false;
        }
        var signed = letter.bodyAfter(time + ".");
        var expected = Signature.of(signed, secret, Algorithm.SHA256, Encoding.HEX);
        return parts(header, "v1").stream().anyMatch(given -> Signature.same(given, expected));
    }

    private static List<String> parts(String header, String name) {
        var values = new ArrayList<String>();
        for (var part : header.split(",", MOST_SIGNATURES + 1)) {
            var stripped = part.strip();
            if (stripped.startsWith(name + "=")) {
                values.add(stripped.substring(name.length() + 1));
            }
        }
        return values;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public boolean secretIsOurs() {
        return false;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        return body.path("type").asString("");
    }

    @Override
    public int steps() {
        return 3;
    }

    @Override
    public List<String> topics() {
        return List.of(
                "customer.created",
                "customer.updated",
                "customer.subscription.created",
                "customer.subscription.updated",
                "customer.subscription.deleted",
                "customer.subscription.paused",
                "customer.subscription.resumed",
                "invoice.paid",
                "invoice.payment_failed",
                "invoice_payment.paid",
                "refund.created",
                "refund.updated",
                "refund.failed");
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        var event = StripeEvent.of(delivery.payload());
        return switch (delivery.topic()) {
            case "customer.created", "customer.updated" -> StripeCustomer.translate(event);
            case "customer.subscription.created" -> StripeSubscription.started(event);
            case "customer.subscription.updated",
                    "customer.subscription.paused",
                    "customer.subscription.resumed" ->
                    StripeSubscription.updated(event);
            case "customer.subscription.deleted" -> StripeSubscription.ended(event);
            case "invoice.paid", "invoice.payment_succeeded" -> StripeInvoice.paid(event);
            case "invoice.payment_failed" -> StripeInvoice.failed(event);
            case "invoice_payment.paid" -> StripeInvoice.payment(event);
            case "charge.refunded" -> StripeRefund.ofCharge(event, references);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                    StripeRefund.translate(event, references);
            default -> Translation.ignored();
        };
    }
}
