package org.stammkunde.segments.sync;

/// Identifies a webhook.
public record WebhookId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
