package org.stammkunde.commerce.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the order list as they stand in the address.
final class OrderFilter {

    static final String NUMBER = "q";
    static final String STATUS = "status";
    static final String FROM = "from";
    static final String TO = "to";
    private static final String CUSTOMER = "customer";

    private OrderFilter() {}

    static OrderQuery of(ListQuery query) {
        return new OrderQuery(
                query.value(NUMBER),
                customer(query.value(CUSTOMER)),
                status(query.value(STATUS)),
                midnight(query.value(FROM), 0),
                midnight(query.value(TO), 1),
                query.page());
    }

    private static @Nullable CustomerId customer(@Nullable String id) {
        return id != null && id.matches("\\d{1,18}") ? new CustomerId(Long.parseLong(id)) : null;
    }

    private static @Nullable OrderStatus status(@Nullable String name) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /// Midnight of the given day in the company's zone; what is no day does not filter.
    private static @Nullable Instant midnight(@Nullable String day, int plusDays) {
        if (day == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(day).plusDays(plusDays);
            return date.atStartOfDay(Formats.zone()).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
