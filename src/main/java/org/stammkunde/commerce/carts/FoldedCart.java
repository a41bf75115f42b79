package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;

/// One cart, as all statements have it.
///
/// @param no how-manieth of its key
/// @param who null = nobody known
/// @param order number of the order it became
record FoldedCart(
        CartKey key,
        int no,
        @Nullable Identifier who,
        CartState state,
        Instant startedAt,
        Instant lastAt,
        @Nullable String coupon,
        @Nullable String order,
        List<Line> lines) {

    /// @param product its key in the product book
    /// @param price of one, null = not told
    record Line(String product, BigDecimal quantity, @Nullable BigDecimal price) {

        @Nullable BigDecimal value() {
            return price == null ? null : price.multiply(quantity);
        }
    }

    FoldedCart {
        lines = List.copyOf(lines);
    }

    /// Of the lines with a price.
    BigDecimal value() {
        return lines.stream()
                .map(Line::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
