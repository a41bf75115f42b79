package org.stammkunde.connectors.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.stammkunde.ingest.receiving.BodyJson;
import org.stammkunde.ingest.receiving.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a genuine letter says.
///
/// @param topic what happened, in the vendor's words, as in `orders/create`; empty where it gives
///     none
public record Delivery(long source, String topic, JsonNode body, Instant receivedAt) {

    private static final int LONGEST_TOPIC = 100;
    private static final int LARGEST_TEXT = 64 * 1024;

    /// What is no JSON object is kept as a text, to be mended.
    ///
    /// @throws Refused.Signal when it is beyond a limit
    static Delivery of(Vendor vendor, Letter letter) throws Refused.Signal {
        var body = body(letter.body());
        var topic = body.isObject() ? vendor.topic(letter, body) : "";
        return new Delivery(
                letter.source(),
                Wording.cut(Wording.storable(topic), LONGEST_TOPIC),
                body,
                letter.receivedAt());
    }

    private static JsonNode body(byte[] bytes) throws Refused.Signal {
        try {
            return BodyJson.read(bytes);
        } catch (Refused.Signal signal) {
            if (!signal.refused().equals(Refused.BAD_JSON)) {
                throw signal;
            }
            var text = Wording.storable(new String(bytes, StandardCharsets.UTF_8));
            return JsonNodeFactory.instance.stringNode(Wording.cut(text, LARGEST_TEXT));
        }
    }

    /// As it goes into quarantine, where the same one sent again is one entry.
    JsonNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("topic", topic);
        json.set("body", body);
        return json;
    }

    /// @throws Untranslatable when somebody mended it beyond recognition
    static Delivery of(long source, JsonNode json, Instant receivedAt) throws Untranslatable {
        var topic = json.path("topic");
        if (!topic.isString() || json.path("body").isMissingNode()) {
            throw Untranslatable.missing("body");
        }
        return new Delivery(source, topic.stringValue(), json.path("body"), receivedAt);
    }

    public Payload payload() {
        return Payload.of(body);
    }

    /// Names no person.
    @Override
    public String toString() {
        return "Delivery[" + topic + "]";
    }
}
