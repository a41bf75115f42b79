package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;

/// What all statements about an order come to.
///
/// @param who null = a guest
/// @param lines empty when no event said what was ordered: then the order is what an import says
///     it is, and only its status and refunds are known here
record Folded(
        OrderKey key,
        @Nullable Identifier who,
        Instant orderedAt,
        OrderStatus status,
        List<String> coupons,
        List<LineDraft> lines,
        List<RefundFolded> refunds) {

    /// A refund of which the amount is known.
    ///
    /// @param who null = whose the order is
    record RefundFolded(
            String number, @Nullable Identifier who, Instant bookedAt, BigDecimal amount) {}

    Folded {
        coupons = List.copyOf(coupons);
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    boolean isBare() {
        return lines.isEmpty();
    }

    /// Whether what became of it holds for an order that an import brings later, too.
    boolean outlasts() {
        return isBare() || status != OrderStatus.PLACED;
    }

    OrderDraft order() {
        return new OrderDraft(
                key.system(), key.number(), draft(who), orderedAt, status, coupons, lines);
    }

    List<RefundDraft> refundDrafts() {
        return refunds.stream().map(this::draft).toList();
    }

    private RefundDraft draft(RefundFolded refund) {
        return new RefundDraft(
                key.system(),
                refund.number(),
                key.number(),
                draft(refund.who()),
                refund.bookedAt(),
                refund.amount());
    }

    private static @Nullable CustomerDraft draft(@Nullable Identifier named) {
        return named == null ? null : CustomerDraft.of(named);
    }
}
