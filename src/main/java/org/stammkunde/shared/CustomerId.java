package org.stammkunde.shared;

/// Identifies one customer profile in every module.
public record CustomerId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
