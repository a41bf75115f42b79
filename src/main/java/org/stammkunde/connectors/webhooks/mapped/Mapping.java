package org.stammkunde.connectors.webhooks.mapped;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.WebhookException;
import tools.jackson.core.JsonPointer;

/// What in the deliveries of a source means what. Places are JSON pointers, as in
/// `/order/customer/email`.
///
/// Standard: RFC 6901 (JSON Pointer).
///
/// @param event the name of every event, or null
/// @param eventAt where its name stands instead, or null; with neither, deliveries only tell who
///     somebody is
/// @param places of what every event has
/// @param properties name of a property → its place
public record Mapping(
        @Nullable String event,
        @Nullable String eventAt,
        Map<Place, String> places,
        Map<String, String> properties) {

    static final Mapping NONE = new Mapping(null, null, Map.of(), Map.of());

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_POINTER = 500;
    private static final int MOST = 200;

    public Mapping {
        event = text(event);
        eventAt = text(eventAt);
        if (event != null && event.length() > LONGEST_NAME) {
            throw WebhookException.invalid("event", "webhooks.bad-event");
        }
        if (eventAt != null) {
            require(eventAt, "eventAt");
        }
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        places.forEach((place, pointer) -> require(pointer, place.key()));
        properties.forEach(Mapping::requireProperty);
        if (properties.size() > MOST) {
            throw WebhookException.invalid("properties", "webhooks.too-many-properties");
        }
    }

    boolean onlyIdentifies() {
        return event == null && eventAt == null;
    }

    private static void requireProperty(String name, String pointer) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw WebhookException.invalid("properties", "webhooks.bad-property");
        }
        require(pointer, name);
    }

    private static void require(String pointer, String field) {
        boolean fits = pointer.startsWith("/") && pointer.length() <= LONGEST_POINTER;
        if (!fits || !isPointer(pointer)) {
            throw WebhookException.invalid(
                    field, "webhooks.bad-pointer", Map.of("pointer", pointer));
        }
    }

    private static boolean isPointer(String text) {
        try {
            JsonPointer.compile(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
