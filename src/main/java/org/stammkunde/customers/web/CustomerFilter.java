package org.stammkunde.customers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the customer list as they stand in the address.
final class CustomerFilter {

    static final String TEXT = "q";
    static final String COUNTRY = "country";
    static final String ORDERS = "orders";
    static final String FROM = "lastOrderFrom";
    static final String TO = "lastOrderTo";

    private CustomerFilter() {}

    static CustomerQuery of(ListQuery query) {
        return new CustomerQuery(
                query.value(TEXT),
                query.value(COUNTRY),
                hasOrders(query.value(ORDERS)),
                midnight(query.value(FROM), 0),
                midnight(query.value(TO), 1),
                query.page());
    }

    private static @Nullable Boolean hasOrders(@Nullable String choice) {
        return switch (choice) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            case null, default -> null;
        };
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
