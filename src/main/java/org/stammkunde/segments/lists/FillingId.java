package org.stammkunde.segments.lists;

/// Identifies one time that many were put on a list at once.
public record FillingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
