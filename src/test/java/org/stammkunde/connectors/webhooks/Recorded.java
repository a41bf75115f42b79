package org.stammkunde.connectors.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Recorded() {}

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
