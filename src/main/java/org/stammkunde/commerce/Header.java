package org.stammkunde.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an order says beside its lines.
///
/// @param customer null = a guest order
record Header(@Nullable Long customer, Instant orderedAt, OrderStatus status) {

    /// What holds for a whole whose parts disagree: the earliest time, the customer known
    /// longest, the status furthest from placed. The same in any order of the parts.
    Header merge(Header other) {
        return new Header(
                longestKnown(customer, other.customer),
                orderedAt.isBefore(other.orderedAt) ? orderedAt : other.orderedAt,
                status.compareTo(other.status) >= 0 ? status : other.status);
    }

    static @Nullable Long longestKnown(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
