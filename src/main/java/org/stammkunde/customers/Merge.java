package org.stammkunde.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Two customers became one.
///
/// @param id by which it can be undone
/// @param kept the customer that stayed
/// @param other the customer that became part of it
/// @param by the viewer who decided so, null = because of what was said
/// @param evidence what said so, null = somebody decided it
/// @param undoneAt when somebody took it back, null = never
/// @param partedAt when later statements showed that they are two, null = never
public record Merge(
        long id,
        CustomerId kept,
        CustomerId other,
        Instant at,
        @Nullable String by,
        @Nullable Evidence evidence,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable Instant partedAt) {

    /// A message that named two identifiers, so that both are one person.
    ///
    /// @param cause the message that said it for the time it was first true
    public record Evidence(Identifier one, Identifier other, Cause cause) {}

    /// Whether it can be undone.
    public boolean isOpen() {
        return undoneAt == null;
    }
}
