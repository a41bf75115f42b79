package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.ProductId;
import org.stammkunde.shared.Money;

/// A cart that became no order yet.
///
/// @param checkout somebody went to pay
/// @param left nobody has touched it for [OpenCarts#LEFT]
/// @param value of the lines with a price
public record OpenCart(
        boolean checkout,
        boolean left,
        Instant lastAt,
        @Nullable String coupon,
        Money value,
        List<Line> lines) {

    /// @param name the product's name, else its number
    /// @param price of one, null = not told
    public record Line(
            ProductId product, String name, BigDecimal quantity, @Nullable Money price) {}

    public OpenCart {
        lines = List.copyOf(lines);
    }
}
