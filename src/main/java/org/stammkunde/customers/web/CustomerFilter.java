package org.stammkunde.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.Days;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the customer list as they stand in the address.
final class CustomerFilter {

    static final String TEXT = "q";
    static final String COUNTRY = "country";
    static final String ORDERS = "orders";
    static final String FROM = "lastOrderFrom";
    static final String TO = "lastOrderTo";

    static final List<String> NAMES = List.of(TEXT, COUNTRY, ORDERS, FROM, TO);

    private CustomerFilter() {}

    /// The customers somebody chose in the list.
    static CustomerQuery of(Chosen chosen) {
        return chosen.all()
                ? of(chosen.filter())
                : CustomerQuery.only(chosen.ids(), chosen.filter().page());
    }

    static Chosen chosen(ListQuery query) {
        return Chosen.of(query, "/customers", NAMES);
    }

    /// As people choose: the last day belongs to it.
    static CustomerQuery of(ListQuery query) {
        return new CustomerQuery(
                query.value(TEXT),
                query.value(COUNTRY),
                hasOrders(query.value(ORDERS)),
                Days.start(query.value(FROM), 0, Formats.zone()),
                Days.start(query.value(TO), 1, Formats.zone()),
                query.page());
    }

    /// As programs ask: up to, but without, the last moment.
    static CustomerQuery of(ApiQuery query) {
        return new CustomerQuery(
                query.value(TEXT),
                query.value(COUNTRY),
                hasOrders(query.oneOf(ORDERS, "yes", "no")),
                query.time(FROM),
                query.time(TO),
                query.page());
    }

    private static @Nullable Boolean hasOrders(@Nullable String choice) {
        return switch (choice) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            case null, default -> null;
        };
    }
}
