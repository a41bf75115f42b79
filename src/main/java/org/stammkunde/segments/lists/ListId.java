package org.stammkunde.segments.lists;

/// Identifies a list.
public record ListId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
