package org.stammkunde.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a batch delivers of one refund document.
record RefundPart(
        @Nullable String orderNumber, @Nullable Buyer buyer, Instant bookedAt, long amountMinor) {

    /// Amounts add up; otherwise the same rules as for orders in parts.
    RefundPart plus(RefundPart other) {
        return new RefundPart(
                least(orderNumber, other.orderNumber),
                Buyer.longestKnown(buyer, other.buyer),
                bookedAt.isBefore(other.bookedAt) ? bookedAt : other.bookedAt,
                Math.addExact(amountMinor, other.amountMinor));
    }

    private static @Nullable String least(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
