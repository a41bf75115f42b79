package org.stammkunde.connectors.webhooks.mapped;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mapping as it is typed: a text for each thing that can be chosen, empty where nothing is.
///
/// @param typed name of a field → what stands in it
record MappingForm(Map<String, String> typed) {

    static final int FREE = 3;
    static final String EVENT = "event";
    static final String EVENT_AT = "eventAt";

    /// The properties of the vocabulary, grouped.
    static final Map<String, List<String>> VOCABULARY = vocabulary();

    private static final String PROPERTY = "p.";
    private static final String FREE_NAME = "name.";
    private static final String FREE_PLACE = "place.";

    MappingForm {
        typed = Map.copyOf(typed);
    }

    private static Map<String, List<String>> vocabulary() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put(
                "order",
                List.of(
                        "order_id",
                        "total",
                        "revenue",
                        "shipping",
                        "tax",
                        "discount",
                        "currency",
                        "coupon",
                        "refund_id",
                        "refund_amount"));
        groups.put(
                "subscription",
                List.of(
                        "subscription_id",
                        "plan",
                        "mrr",
                        "started_at",
                        "renews_at",
                        "ended_at",
                        "end_reason"));
        groups.put(
                "ticket",
                List.of(
                        "ticket_id",
                        "subject",
                        "state",
                        "channel",
                        "priority",
                        "csat",
                        "csat_comment"));
        groups.put("both", List.of("status"));
        return groups;
    }

    static MappingForm of(Mapping mapping) {
        var typed = new LinkedHashMap<String, String>();
        put(typed, EVENT, mapping.event());
        put(typed, EVENT_AT, mapping.eventAt());
        mapping.places().forEach((place, pointer) -> typed.put(place.key(), pointer));
        int free = 1;
        for (var property : mapping.properties().entrySet()) {
            if (isKnown(property.getKey())) {
                typed.put(PROPERTY + property.getKey(), property.getValue());
            } else {
                typed.put(FREE_NAME + free, property.getKey());
                typed.put(FREE_PLACE + free, property.getValue());
                free++;
            }
        }
        return new MappingForm(typed);
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
    }

    private static boolean isKnown(String name) {
        return VOCABULARY.values().stream().anyMatch(names -> names.contains(name));
    }

    static String property(String name) {
        return PROPERTY + name;
    }

    static String freeName(int number) {
        return FREE_NAME + number;
    }

    static String freePlace(int number) {
        return FREE_PLACE + number;
    }

    /// As many rows for further properties as are filled, and some more.
    int rows() {
        int filled = 0;
        for (int i = 1; !value(freeName(i)).isEmpty(); i++) {
            filled = i;
        }
        return Math.max(FREE, filled + 2);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    MappingForm with(String field, String value) {
        var more = new LinkedHashMap<>(typed);
        more.put(field, value);
        return new MappingForm(more);
    }

    /// @throws org.stammkunde.connectors.webhooks.WebhookException naming the field at fault
    Mapping mapping() {
        var places = new EnumMap<Place, String>(Place.class);
        for (var place : Place.values()) {
            if (!value(place.key()).isBlank()) {
                places.put(place, value(place.key()).strip());
            }
        }
        var properties = new LinkedHashMap<String, String>();
        VOCABULARY.values().stream()
                .flatMap(List::stream)
                .filter(name -> !value(property(name)).isBlank())
                .forEach(name -> properties.put(name, value(property(name)).strip()));
        for (int i = 1; i <= rows(); i++) {
            if (!value(freeName(i)).isBlank() && !value(freePlace(i)).isBlank()) {
                properties.put(value(freeName(i)).strip(), value(freePlace(i)).strip());
            }
        }
        return new Mapping(value(EVENT), value(EVENT_AT), places, properties);
    }
}
