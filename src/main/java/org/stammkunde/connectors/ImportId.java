package org.stammkunde.connectors;

/// Identifies one import.
public record ImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
