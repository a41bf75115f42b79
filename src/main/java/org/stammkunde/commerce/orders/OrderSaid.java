package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event says about an order, without the names of its properties; null and an empty list
/// where it says nothing.
///
/// @param coupons codes that were used
/// @param cancelled true = it is, false = it explicitly is not
/// @param refundAmount what was paid back, for sure
/// @param told of a refund: sums that may include more than goods
record OrderSaid(
        List<LineSaid> lines,
        Told told,
        List<String> coupons,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal shipping,
        @Nullable BigDecimal tax,
        @Nullable Boolean test,
        @Nullable Boolean cancelled,
        @Nullable String refundId,
        @Nullable BigDecimal refundAmount) {

    OrderSaid {
        lines = List.copyOf(lines);
        coupons = kept(coupons);
    }

    /// What was kept before coupons were read speaks of none.
    private static List<String> kept(@Nullable List<String> coupons) {
        return coupons == null ? List.of() : List.copyOf(coupons);
    }

    /// Whether an order can be made of it.
    boolean isWhole() {
        return !lines.isEmpty() || !told.isNothing();
    }
}
