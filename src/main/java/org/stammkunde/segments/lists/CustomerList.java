package org.stammkunde.segments.lists;

import java.time.Instant;

/// A list of customers.
///
/// @param size how many are on it; of very long lists the number up to which was counted
/// @param more whether there are more than `size`
public record CustomerList(
        ListId id,
        String name,
        String description,
        long size,
        boolean more,
        Instant createdAt,
        Instant changedAt) {}
