package org.stammkunde.shared;

import java.time.ZoneOffset;

/// What kind of value a list is sorted by, and how it becomes the key of a [Place] and back.
public enum PlaceKey {
    TEXT,
    NUMBER,
    TIME;

    /// SQL of the key as text.
    String said(String expression) {
        return switch (this) {
            case TEXT -> expression;
            case NUMBER -> "cast(%s as text)".formatted(expression);
            case TIME ->
                    "cast(cast(extract(epoch from %s) * 1000000 as bigint) as text)"
                            .formatted(expression);
        };
    }

    /// The key as the database takes it.
    ///
    /// @throws PlaceException when it is of another kind
    Object value(Place place, String key) {
        return switch (this) {
            case TEXT -> key;
            case NUMBER -> place.whole();
            case TIME -> place.time().atOffset(ZoneOffset.UTC);
        };
    }
}
