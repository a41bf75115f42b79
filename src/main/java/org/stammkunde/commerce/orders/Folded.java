package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.commerce.vocabulary.Fingerprint;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;

/// What all statements about an order come to.
///
/// @param who null = a guest
/// @param coupons null when no event spoke of any
/// @param lines empty when no event said what was ordered: then the order is what an import says
///     it is, and only its status and refunds are known here
record Folded(
        OrderKey key,
        @Nullable Identifier who,
        Instant orderedAt,
        OrderStatus status,
        @Nullable List<String> coupons,
        List<LineDraft> lines,
        List<RefundFolded> refunds) {

    /// A refund of which the amount is known.
    ///
    /// @param who null = whose the order is
    record RefundFolded(
            String number, @Nullable Identifier who, Instant bookedAt, BigDecimal amount) {}

    Folded {
        coupons = coupons == null ? null : List.copyOf(coupons);
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /// Where no coupon is named it is what it was before events were asked for coupons: an update
    /// of this program is no news.
    String fingerprint() {
        var used = coupons == null || coupons.isEmpty() ? "" : ", coupons=" + coupons;
        return Fingerprint.of(
                "Folded[key=%s, who=%s, orderedAt=%s, status=%s%s, lines=%s, refunds=%s]"
                        .formatted(key, who, orderedAt, status, used, lines, refunds));
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
