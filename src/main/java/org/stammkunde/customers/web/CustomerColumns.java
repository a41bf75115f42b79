package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.Currency;
import java.util.List;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Customer;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;

/// The columns of the customer list, on the page and in the export.
final class CustomerColumns {

    private CustomerColumns() {}

    static List<Column<Customer>> all(Currency currency) {
        return List.of(
                Column.<Customer>of("name", t("customers.list.customer"), CustomerColumns::name)
                        .withSort(),
                Column.<Customer>of("email", t("customers.list.email"), c -> Cell.text(c.email())),
                Column.<Customer>of(
                        "country", t("customers.list.country"), CustomerColumns::country),
                Column.<Customer>figures(
                                "orders",
                                t("customers.list.orders"),
                                c -> Cell.number((long) c.totals().orders()))
                        .withSort(),
                Column.<Customer>figures(
                                "value",
                                t("customers.list.value"),
                                c -> Cell.money(new Money(c.totals().valueMinor(), currency)))
                        .withSort(),
                Column.<Customer>figures(
                                "last",
                                t("customers.list.last"),
                                c -> Cell.date(c.totals().lastOrderAt()))
                        .withSort(),
                Column.<Customer>of(
                                "number",
                                t("customers.list.number"),
                                c -> Cell.text(c.externalId()))
                        .onRequest(),
                Column.<Customer>figures(
                                "first",
                                t("customers.list.first"),
                                c -> Cell.date(c.totals().firstOrderAt()))
                        .onRequest(),
                Column.<Customer>figures(
                                "refunded",
                                t("customers.list.refunded"),
                                c -> Cell.money(new Money(c.totals().refundedMinor(), currency)))
                        .onRequest(),
                Column.<Customer>figures(
                                "created",
                                t("customers.list.created"),
                                c -> Cell.date(c.createdAt()))
                        .withSort()
                        .onRequest());
    }

    private static Cell name(Customer customer) {
        return Cell.link(customer.label(), "/customers/" + customer.id());
    }

    private static Cell country(Customer customer) {
        var country = customer.country();
        return Cell.text(country == null ? null : Countries.name(country, Texts.language()));
    }
}
