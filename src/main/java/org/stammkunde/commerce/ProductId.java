package org.stammkunde.commerce;

/// Identifies one product.
public record ProductId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
