package org.stammkunde.commerce.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;

/// What one event said about an order or a cart, as it is stored.
///
/// @param key of the order or the cart within the system
/// @param who whom it named, null = nobody
/// @param said as JSON
public record StatementRow(
        String system,
        String key,
        Instant at,
        String messageId,
        long eventSource,
        String kind,
        @Nullable Identifier who,
        String said) {

    /// What tells it from all others.
    record Id(String system, String key, String messageId, long eventSource) {}

    Id id() {
        return new Id(system, key, messageId, eventSource);
    }
}
