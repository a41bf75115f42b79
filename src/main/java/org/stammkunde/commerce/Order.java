package org.stammkunde.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// An order as lists show it.
///
/// @param customer null = a guest order
/// @param value sum of the lines after discounts, before returns
/// @param refunded sum of the refunds linked to it
public record Order(
        OrderId id,
        String source,
        String number,
        @Nullable CustomerId customer,
        @Nullable String customerLabel,
        Instant orderedAt,
        OrderStatus status,
        int lines,
        Money value,
        Money refunded) {

    Order labelled(@Nullable String label) {
        return new Order(
                id, source, number, customer, label, orderedAt, status, lines, value, refunded);
    }
}
