package org.stammkunde.ingest.schema;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.JsonNode;

/// What some events of one name look like.
final class EventDigest {

    /// A name longer than this is no name that a page could show.
    static final int LONGEST_NAME = 200;

    private long events;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.MIN;
    private final Map<String, PropertyDigest> properties = new LinkedHashMap<>();

    /// @param counts false when it has been counted before
    void add(Event event, boolean counts) {
        if (counts) {
            events++;
        }
        firstAt = event.receivedAt().isBefore(firstAt) ? event.receivedAt() : firstAt;
        lastAt = event.receivedAt().isAfter(lastAt) ? event.receivedAt() : lastAt;
        var body = event.body();
        for (var holder : holders(event.kind(), body)) {
            for (var property : holder.properties()) {
                add(property.getKey(), property.getValue(), event.kind(), counts);
            }
        }
    }

    private void add(String name, JsonNode value, EventKind kind, boolean counts) {
        boolean known = properties.containsKey(name);
        boolean room = properties.size() < SchemaStore.MOST_PROPERTIES;
        if (known || (room && name.length() <= LONGEST_NAME)) {
            properties
                    .computeIfAbsent(name, _ -> new PropertyDigest())
                    .add(name, value, traits(kind), counts);
        }
    }

    /// RudderStack's SDK for browsers puts traits into the context.
    private static List<JsonNode> holders(EventKind kind, JsonNode body) {
        if (!traits(kind)) {
            return List.of(body.path("properties"));
        }
        var own = body.path("traits");
        return List.of(own.isObject() ? own : body.path("context").path("traits"));
    }

    private static boolean traits(EventKind kind) {
        return kind == EventKind.IDENTIFY || kind == EventKind.GROUP;
    }

    long events() {
        return events;
    }

    Instant firstAt() {
        return firstAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    Map<String, PropertyDigest> properties() {
        return properties;
    }
}
