package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.stream.Stream;
import org.stammkunde.analytics.CustomerRow;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;

/// What is shown of a customer behind a figure.
final class CustomerColumns {

    private CustomerColumns() {}

    static List<Column<CustomerRow>> all() {
        return List.of(
                Column.<CustomerRow>of("name", t("analytics.customers.name"), CustomerColumns::name)
                        .withSort(),
                Column.<CustomerRow>of(
                                "email",
                                t("analytics.customers.email"),
                                row -> Cell.text(row.email()))
                        .onRequest(),
                Column.<CustomerRow>figures(
                                "orders",
                                t("analytics.customers.orders"),
                                row -> Cell.number(row.orders()))
                        .withSort(),
                Column.<CustomerRow>figures(
                                "value",
                                t("analytics.customers.value"),
                                row -> Cell.money(row.value()))
                        .withSort(),
                Column.<CustomerRow>figures(
                        "lifetime-orders",
                        t("analytics.customers.lifetime-orders"),
                        row -> Cell.number(row.lifetimeOrders())),
                Column.<CustomerRow>figures(
                        "lifetime-value",
                        t("analytics.customers.lifetime-value"),
                        row -> Cell.money(row.lifetimeValue())),
                Column.<CustomerRow>of(
                                "first",
                                t("analytics.customers.first"),
                                row -> Cell.date(row.firstOrder()))
                        .withSort(),
                Column.<CustomerRow>of(
                                "last",
                                t("analytics.customers.last"),
                                row -> Cell.date(row.lastOrder()))
                        .withSort());
    }

    private static Cell name(CustomerRow row) {
        return Cell.link(called(row), "/customers/" + row.id());
    }

    /// The first thing known that a person can be recognised by.
    private static String called(CustomerRow row) {
        return Stream.of(row.name(), row.email(), row.externalId())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElseGet(() -> t("analytics.customers.number", "id", row.id().toString()));
    }
}
