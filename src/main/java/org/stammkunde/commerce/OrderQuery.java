package org.stammkunde.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;

/// Which orders are asked for; null fields do not filter.
///
/// @param number beginning of the order's number
/// @param from ordered at or after
/// @param to ordered before
public record OrderQuery(
        @Nullable String number,
        @Nullable CustomerId customer,
        @Nullable OrderStatus status,
        @Nullable Instant from,
        @Nullable Instant to,
        PageRequest page) {

    /// All orders of a customer, the newest first.
    public static OrderQuery of(CustomerId customer) {
        var page = new PageRequest(0, PageRequest.LARGEST, null, true);
        return new OrderQuery(null, customer, null, null, null, page);
    }

    public OrderQuery {
        number = Given.present(number);
    }
}
