package org.stammkunde.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an order says beside its lines.
///
/// @param buyer null = a guest order
/// @param coupons see [Coupons]; null = nothing was said about them
record Header(
        @Nullable Buyer buyer,
        Instant orderedAt,
        OrderStatus status,
        @Nullable List<String> coupons) {

    /// What holds for a whole whose parts disagree: the earliest time, the buyer known
    /// longest, the status furthest from placed, the coupons of all. The same in any order of the
    /// parts.
    Header merge(Header other) {
        return new Header(
                Buyer.longestKnown(buyer, other.buyer),
                orderedAt.isBefore(other.orderedAt) ? orderedAt : other.orderedAt,
                status.compareTo(other.status) >= 0 ? status : other.status,
                Coupons.union(coupons, other.coupons));
    }

    /// With the coupons known so far where none are spoken of.
    Header over(Header known) {
        return coupons == null ? new Header(buyer, orderedAt, status, known.coupons) : this;
    }
}
