package org.stammkunde.connectors.webhooks.woocommerce;

import java.util.List;
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

/// WooCommerce. Every letter carries `X-WC-Webhook-Signature`, in base64, and its topic.
///
/// Format: WooCommerce REST API, "Webhooks", "Orders", "Customers".
@Component
class WooCommerce implements Vendor {

    private static final SourceKind KIND = new SourceKind("woocommerce", "woocommerce");

    @Bean
    static SourceKind wooCommerceSource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        var expected = Signature.of(letter.body(), secret, Algorithm.SHA256, Encoding.BASE64);
        return Signature.same(letter.header("X-WC-Webhook-Signature"), expected);
    }

    @Override
    public boolean secretIsOurs() {
        return true;
    }

    /// While a webhook is saved its number is sent as a form, unsigned; without a 200 it is not.
    @Override
    public boolean isGreeting(String contentType) {
        return contentType.startsWith("application/x-www-form-urlencoded");
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        var topic = letter.header("X-WC-Webhook-Topic");
        return topic == null ? "" : topic;
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public List<String> topics() {
        return List.of(
                "order.created",
                "order.updated",
                "order.deleted",
                "order.restored",
                "customer.created",
                "customer.updated");
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        return switch (delivery.topic()) {
            case "order.created", "order.updated", "order.restored" ->
                    WooOrder.translate(delivery.payload());
            case "order.deleted" -> WooOrder.deleted(delivery, references);
            case "customer.created", "customer.updated" ->
                    WooCustomer.translate(delivery.payload());
            default -> Translation.ignored();
        };
    }
}
