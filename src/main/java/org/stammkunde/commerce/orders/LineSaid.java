package org.stammkunde.commerce.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.LineDraft;

/// A product of an order as an event names it.
///
/// @param price of one; null when the event tells only what all cost together
/// @param discount of the whole line
record LineSaid(
        @Nullable String sku,
        @Nullable String name,
        @Nullable String category,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal discount) {

    /// @throws org.stammkunde.commerce.CommerceException when it cannot be meant
    LineDraft draft() {
        return new LineDraft(
                sku, name, category, quantity, price == null ? BigDecimal.ZERO : price, discount);
    }
}
