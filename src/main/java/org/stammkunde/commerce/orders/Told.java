package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Sums that an event tells of an order.
///
/// @param revenue of the goods, without shipping and tax
/// @param subtotal of the goods; before or after the discount, which only the total shows
/// @param total all that is to be paid
/// @param value whatever the sender takes for the value
record Told(
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal subtotal,
        @Nullable BigDecimal total,
        @Nullable BigDecimal value) {

    static final Told NOTHING = new Told(null, null, null, null);

    boolean isNothing() {
        return equals(NOTHING);
    }
}
