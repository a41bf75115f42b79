package org.stammkunde.commerce.subscriptions;

/// Identifies one subscription of any source.
public record SubscriptionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
