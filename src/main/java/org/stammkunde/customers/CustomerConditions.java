package org.stammkunde.customers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.stammkunde.customers.identity.Normalised;

/// The conditions of a [CustomerQuery] in SQL: `c` is the profile, `t` are the totals.
final class CustomerConditions {

    private CustomerConditions() {}

    static String where(CustomerQuery query) {
        return "where " + all(query);
    }

    static String all(CustomerQuery query) {
        return "true" + profile(query) + totals(query, CustomerOrder.of(query.page()));
    }

    /// The conditions on what the list is sorted by: they cut a piece off its index.
    static String ends(CustomerQuery query, CustomerOrder order) {
        return switch (order) {
            case LAST -> totals(query, order);
            case ORDERS, VALUE -> hasOrders(query, order);
            case NAME, CREATED -> "";
        };
    }

    static String profile(CustomerQuery query) {
        return (query.text() == null ? "" : " and c.words @@ cast(:words as tsquery)")
                + (query.country() == null ? "" : " and c.country = :country")
                + (query.only() == null ? "" : " and c.id = any(:only)");
    }

    static String totals(CustomerQuery query, CustomerOrder order) {
        return hasOrders(query, order)
                + (query.lastOrderFrom() == null ? "" : " and t.last_order_at >= :from")
                + (query.lastOrderTo() == null ? "" : " and t.last_order_at < :to");
    }

    /// Said in the terms of what the list is sorted by.
    private static String hasOrders(CustomerQuery query, CustomerOrder order) {
        if (query.hasOrders() == null) {
            return "";
        }
        boolean wanted = query.hasOrders();
        return switch (order) {
            case ORDERS -> " and t.orders " + (wanted ? "> 0" : "= 0");
            case VALUE -> " and " + order.key() + (wanted ? " is not null" : " is null");
            case NAME, CREATED, LAST ->
                    " and t.last_order_at " + (wanted ? "is not null" : "is null");
        };
    }

    static StatementSpec bound(StatementSpec statement, CustomerQuery query) {
        return statement
                .param("words", query.text() == null ? null : prefixes(query.text()))
                .param("country", query.country())
                .param("only", ids(query.only()))
                .param("from", utc(query.lastOrderFrom()))
                .param("to", utc(query.lastOrderTo()));
    }

    /// All words must be there, each as a beginning. Words hold letters and digits only.
    private static String prefixes(String text) {
        return Normalised.words(text).stream()
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static Long @Nullable [] ids(@Nullable List<Long> only) {
        return only == null ? null : only.toArray(Long[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
