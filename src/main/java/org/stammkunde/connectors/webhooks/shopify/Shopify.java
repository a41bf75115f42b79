package org.stammkunde.connectors.webhooks.shopify;

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

/// Shopify. Every letter carries `X-Shopify-Hmac-Sha256`, in base64, and its topic.
///
/// Format: Shopify, "Webhooks", "Order", "Refund", "Customer" of the Admin REST API.
@Component
class Shopify implements Vendor {

    private static final SourceKind KIND = new SourceKind("shopify", "shopify");

    @Bean
    static SourceKind shopifySource() {
        return KIND;
    }

    @Override
    public SourceKind kind() {
        return KIND;
    }

    @Override
    public boolean isGenuine(Letter letter, String secret) {
        var expected = Signature.of(letter.body(), secret, Algorithm.SHA256, Encoding.BASE64);
        return Signature.same(letter.header("X-Shopify-Hmac-Sha256"), expected);
    }

    @Override
    public boolean secretIsOurs() {
        return false;
    }

    @Override
    public String topic(Letter letter, JsonNode body) {
        var topic = letter.header("X-Shopify-Topic");
        return topic == null ? "" : topic;
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public List<String> topics() {
        return List.of(
                "orders/create",
                "orders/updated",
                "orders/cancelled",
                "refunds/create",
                "customers/create",
                "customers/update");
    }

    @Override
    public Translation translate(Delivery delivery, References references) throws Untranslatable {
        return switch (delivery.topic()) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/partially_fulfilled",
                    "orders/fulfilled",
                    "orders/cancelled" ->
                    ShopifyOrder.translate(delivery.payload());
            case "refunds/create" -> ShopifyRefund.translate(delivery.payload(), references);
            case "customers/create", "customers/update", "customers/enable", "customers/disable" ->
                    ShopifyCustomer.translate(delivery.payload());
            default -> Translation.ignored();
        };
    }
}
