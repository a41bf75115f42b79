package org.stammkunde.commerce.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Days;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the order list as they stand in the address.
final class OrderFilter {

    static final String NUMBER = "q";
    static final String STATUS = "status";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CUSTOMER = "customer";

    private OrderFilter() {}

    /// As people choose: the last day belongs to it.
    static OrderQuery of(ListQuery query) {
        return new OrderQuery(
                query.value(NUMBER),
                customer(query.value(CUSTOMER)),
                status(query.value(STATUS)),
                Days.start(query.value(FROM), 0, Formats.zone()),
                Days.start(query.value(TO), 1, Formats.zone()),
                query.page());
    }

    /// As programs ask: up to, but without, the last moment.
    static OrderQuery of(ApiQuery query) {
        var customer = query.id(CUSTOMER);
        return new OrderQuery(
                query.value(NUMBER),
                customer == null ? null : new CustomerId(customer),
                query.constant(STATUS, OrderStatus.class),
                query.time(FROM),
                query.time(TO),
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
}
