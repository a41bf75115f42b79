package org.stammkunde.commerce.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event says about an order, without the names of its properties; null, or no lines, where
/// it says nothing.
///
/// @param coupons codes that were used; null where it does not speak of any, as all that was kept
///     before coupons were read
/// @param cancelled true = it is, false = it explicitly is not
/// @param refundAmount what was paid back, for sure
/// @param told of a refund: sums that may include more than goods
record OrderSaid(
        List<LineSaid> lines,
        Told told,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> coupons,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal shipping,
        @Nullable BigDecimal tax,
        @Nullable Boolean test,
        @Nullable Boolean cancelled,
        @Nullable String refundId,
        @Nullable BigDecimal refundAmount) {

    OrderSaid {
        lines = List.copyOf(lines);
        coupons = coupons == null ? null : List.copyOf(coupons);
    }

    /// Whether an order can be made of it.
    boolean isWhole() {
        return !lines.isEmpty() || !told.isNothing();
    }
}
