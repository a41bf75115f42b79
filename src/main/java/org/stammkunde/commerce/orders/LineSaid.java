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
        BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal discount) {

    /// @throws org.stammkunde.commerce.CommerceException when it cannot be meant
    LineDraft draft() {
        return draft(price == null ? BigDecimal.ZERO : price, discount);
    }

    /// Without what the event calls the product, unless that is what it is known by: names are
    /// true when they are said, not when the order was placed, so the product book keeps them.
    LineDraft draft(BigDecimal unitPrice, BigDecimal less) {
        return new LineDraft(sku, sku == null ? name : null, null, quantity, unitPrice, less);
    }
}
