package org.stammkunde.connectors.webhooks;

import java.time.Instant;

/// A delivery kept for a short while to choose from what in it means what.
///
/// @param body as JSON text
public record Sample(long id, String body, Instant receivedAt) {

    /// Names no person.
    @Override
    public String toString() {
        return "Sample[" + id + "]";
    }
}
