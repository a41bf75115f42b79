package org.stammkunde.commerce;

/// Identifies one order of any source.
public record OrderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
