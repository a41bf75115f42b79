package org.stammkunde.connectors.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Payloads as vendors send them, and what they come to.
public final class Recorded {

    public static final Instant RECEIVED = Instant.parse("2026-04-01T12:00:00Z");

    private static final Map<String, List<List<String>>> COURSES =
            Map.of(
                    "shopify",
                    List.of(
                            List.of("orders/create", "shopify/order-created"),
                            List.of("refunds/create", "shopify/refund-created"),
                            List.of("orders/updated", "shopify/order-refunded"),
                            List.of("orders/cancelled", "shopify/order-cancelled"),
                            List.of("orders/create", "shopify/order-hostile"),
                            List.of("customers/update", "shopify/customer-updated")),
                    "woocommerce",
                    List.of(
                            List.of("order.created", "woocommerce/order-created"),
                            List.of("order.updated", "woocommerce/order-failed"),
                            List.of("order.updated", "woocommerce/order-refunded"),
                            List.of("order.created", "woocommerce/order-guest"),
                            List.of("customer.updated", "woocommerce/customer-updated")),
                    "stripe",
                    List.of(
                            List.of("", "stripe/customer-updated"),
                            List.of("", "stripe/subscription-created"),
                            List.of("", "stripe/invoice-paid"),
                            List.of("", "stripe/subscription-updated"),
                            List.of("", "stripe/subscription-cancel-scheduled"),
                            List.of("", "stripe/subscription-deleted"),
                            List.of("", "stripe/invoice-paid-once"),
                            List.of("", "stripe/invoice-payment"),
                            List.of("", "stripe/refund-created"),
                            List.of("", "stripe/charge-refunded"),
                            List.of("", "stripe/refund-failed")),
                    "chatwoot",
                    List.of(
                            List.of("", "chatwoot/conversation-created"),
                            List.of("", "chatwoot/conversation-resolved"),
                            List.of("", "chatwoot/rating")),
                    "zammad",
                    List.of(
                            List.of("", "zammad/ticket-new"),
                            List.of("", "zammad/ticket-pending"),
                            List.of("", "zammad/ticket-closed")),
                    "freshdesk",
                    List.of(
                            List.of("", "freshdesk/ticket-created"),
                            List.of("", "freshdesk/simple"),
                            List.of("", "freshdesk/ticket-rated")));

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Recorded() {}

    /// A few deliveries of a vendor in the order in which they happened: topic and file.
    public static List<List<String>> course(String kind) {
        return Objects.requireNonNull(COURSES.get(kind));
    }

    /// @param name as in `shopify/order-created`
    public static String text(String name) {
        try {
            var file = new ClassPathResource("webhooks/" + name + ".json");
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode json(String name) {
        return (ObjectNode) JSON.readTree(text(name));
    }

    public static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    public static Delivery delivery(String topic, JsonNode body) {
        return new Delivery(1, topic, body, RECEIVED);
    }

    public static Delivery delivery(String topic, String name) {
        return delivery(topic, json(name));
    }

    /// What a vendor makes of it who has heard of nothing before.
    public static List<ObjectNode> messages(Vendor vendor, Delivery delivery) {
        return messages(vendor, delivery, Map.of());
    }

    public static List<ObjectNode> messages(
            Vendor vendor, Delivery delivery, Map<String, String> known) {
        return ((Translation.Messages) translation(vendor, delivery, known)).all();
    }

    public static Translation translation(
            Vendor vendor, Delivery delivery, Map<String, String> known) {
        try {
            return vendor.translate(delivery, object -> Optional.ofNullable(known.get(object)));
        } catch (Untranslatable e) {
            throw new AssertionError(e);
        }
    }

    /// The field that is at fault in it.
    public static String fault(Vendor vendor, Delivery delivery) {
        try {
            var translation = vendor.translate(delivery, _ -> Optional.empty());
            throw new AssertionError("was translated to " + translation);
        } catch (Untranslatable e) {
            return e.why() + " " + e.field();
        }
    }

    public static List<String> names(List<ObjectNode> messages) {
        return messages.stream()
                .map(message -> message.path("event").asString("identify"))
                .toList();
    }

    /// The first message of this name.
    public static ObjectNode named(List<ObjectNode> messages, String event) {
        return messages.stream()
                .filter(message -> message.path("event").asString("").equals(event))
                .findFirst()
                .orElseThrow();
    }
}
