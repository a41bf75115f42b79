package org.stammkunde.web.kit;

import org.jspecify.annotations.Nullable;

/// One line of a key-value list.
///
/// @param href where the value leads, or null
public record KeyValue(String label, String value, @Nullable String href) {

    public static KeyValue of(String label, String value) {
        return new KeyValue(label, value, null);
    }

    public KeyValue linked(String path) {
        return new KeyValue(label, value, path);
    }
}
