package org.stammkunde.commerce;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;

/// One line of a stored order.
///
/// @param discount of the whole line, in major units
/// @param value after the discount
public record OrderLine(
        int number,
        @Nullable String sku,
        @Nullable String product,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        Money value) {}
