package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// The customers behind a number, by name.
class CustomerRowTests {

    private static final Currency EUROS = Currency.getInstance("EUR");
    private static final Period JUNE =
            new Period(LocalDate.parse("2011-06-01"), LocalDate.parse("2011-07-01"));

    private FactBook book;

    @BeforeEach
    void open() throws SQLException {
        book = new FactBook();
        book.run(
                """
                insert into facts.customers values
                    (1, 'K1', 'Zora', 'z@example.org'), (2, null, 'Anna', null),
                    (3, 'K3', null, null)
                """);
        book.order(1, 1L, "2011-05-20", 10_00)
                .order(2, 1L, "2011-06-10", 20_00)
                .order(3, 1L, "2011-06-12", 30_00)
                .order(4, 2L, "2011-06-11", 70_00)
                .order(5, 3L, "2011-06-20", 5_00)
                .order(6, 1L, "2011-07-05", 99_00)
                .settle();
    }

    @AfterEach
    void close() throws SQLException {
        book.close();
    }

    @Test
    void showsOrdersOfThePeriodBesideThoseOfTheLife() {
        var first = buyers(new PageRequest(0, 10, "orders", true)).items().getFirst();
        assertThat(first)
                .isEqualTo(
                        new CustomerRow(
                                new CustomerId(1),
                                "K1",
                                "Zora",
                                "z@example.org",
                                2,
                                new Money(50_00, EUROS),
                                3,
                                new Money(60_00, EUROS),
                                LocalDate.parse("2011-05-20"),
                                LocalDate.parse("2011-06-12")));
    }

    @Test
    void sortsByValueUnlessToldOtherwise() {
        assertThat(ids(buyers(new PageRequest(0, 10, null, false)))).containsExactly(2L, 1L, 3L);
        assertThat(ids(buyers(new PageRequest(0, 10, "value", false)))).containsExactly(3L, 1L, 2L);
        assertThat(ids(buyers(new PageRequest(0, 10, "name", false)))).containsExactly(2L, 1L, 3L);
        assertThat(ids(buyers(new PageRequest(0, 10, "first", false)))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void pagesWithTheSizeOfTheWholeList() {
        var second = buyers(new PageRequest(1, 2, "name", false));
        assertThat(ids(second)).containsExactly(3L);
        assertThat(second.total()).isEqualTo(3);
        assertThat(buyers(new PageRequest(9, 2, null, false)).total()).isEqualTo(3);
    }

    @Test
    void listsTheCustomersOfACohortCell() {
        var may = Granularity.MONTH.period(LocalDate.parse("2011-05-01"), 0);
        assertThat(ids(list(Membership.ofCell(may, JUNE), new PageRequest(0, 9, null, false))))
                .containsExactly(1L);
        assertThat(ids(list(Membership.ofCell(JUNE, JUNE), new PageRequest(0, 9, null, false))))
                .containsExactly(2L, 3L);
    }

    @Test
    void handsOverAllRowsInTheOrderOfTheList() {
        var members = Membership.of(CustomerGroup.BUYERS, JUNE, 30);
        for (var sort : new String[] {"value", "orders", "name", "first", "last"}) {
            for (boolean descending : new boolean[] {true, false}) {
                var order = new PageRequest(0, 10, sort, descending);
                var rows = new ArrayList<CustomerRow>();
                new CustomerRowStore(book.sql(), members, 1, EUROS).forEach(order, rows::add);
                assertThat(rows).as(sort).isEqualTo(list(members, order).items());
            }
        }
    }

    private Slice<CustomerRow> buyers(PageRequest page) {
        return list(Membership.of(CustomerGroup.BUYERS, JUNE, 30), page);
    }

    private Slice<CustomerRow> list(Membership members, PageRequest page) {
        return new CustomerRowStore(book.sql(), members, 1, EUROS).list(page);
    }

    private static List<Long> ids(Slice<CustomerRow> rows) {
        return rows.items().stream().map(row -> row.id().value()).toList();
    }
}
