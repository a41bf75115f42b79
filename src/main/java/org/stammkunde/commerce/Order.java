package org.stammkunde.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// An order as lists show it.
///
/// @param customer null = a guest order
/// @param coupons codes that were used
/// @param value sum of the lines after discounts, before returns
/// @param discount sum of the lines' discounts
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
        List<String> coupons,
        Money value,
        Money discount,
        Money refunded) {

    public Order {
        coupons = List.copyOf(coupons);
    }

    Order labelled(@Nullable String label) {
        return new Order(
                id, source, number, customer, label, orderedAt, status, lines, coupons, value,
                discount, refunded);
    }
}
