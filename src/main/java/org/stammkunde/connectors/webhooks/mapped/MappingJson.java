package org.stammkunde.connectors.webhooks.mapped;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.ingest.receiving.BodyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A mapping as JSON: `{"event":"…","eventAt":"/…","places":{"userId":"/…"},
/// "properties":{"order_id":"/…"}}`.
final class MappingJson {

    private MappingJson() {}

    static String write(Mapping mapping) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("event", mapping.event());
        json.put("eventAt", mapping.eventAt());
        var places = json.putObject("places");
        mapping.places().forEach((place, pointer) -> places.put(place.key(), pointer));
        var properties = json.putObject("properties");
        mapping.properties().forEach(properties::put);
        return json.toString();
    }

    /// @throws WebhookException when it is none
    static Mapping read(JsonNode json) {
        var places = new EnumMap<Place, String>(Place.class);
        texts(json, "places").forEach((key, pointer) -> places.put(place(key), pointer));
        return new Mapping(
                text(json, "event"), text(json, "eventAt"), places, texts(json, "properties"));
    }

    static Mapping read(String json) {
        return read(BodyJson.read(json));
    }

    private static Place place(String key) {
        return Place.of(key).orElseThrow(() -> WebhookException.unknownPlace(key));
    }

    private static Map<String, String> texts(JsonNode json, String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var property : json.path(name).properties()) {
            texts.put(property.getKey(), property.getValue().asString(""));
        }
        return texts;
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
