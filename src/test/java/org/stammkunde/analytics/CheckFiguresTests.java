package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.stammkunde.testing.SharedData;

/// The published check figures of the Online Retail data, straight from the file.
class CheckFiguresTests {

    private static final Period SUMMER =
            new Period(LocalDate.parse("2011-06-01"), LocalDate.parse("2011-09-01"));
    private static final Period ALL =
            new Period(LocalDate.parse("2010-12-01"), LocalDate.parse("2011-12-10"));
    private static final int WINDOW = 90;
    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    /// Some customers have nothing but refunds.
    private static final Population SEGMENT_OF_ALL =
            new Population(
                    """
                    select customer_id from facts.orders where customer_id is not null
                    union select customer_id from facts.refunds where customer_id is not null
                    """,
                    Set.of());

    static final List<Population> POPULATIONS = List.of(Population.EVERYBODY, SEGMENT_OF_ALL);

    private static @Nullable FactBook book;

    @BeforeAll
    static void load() throws SQLException {
        var file = SharedData.require("online_retail.csv.gz");
        var facts = new FactBook();
        facts.run(
                """
                create table lines as
                select InvoiceNo as document, cast(Quantity as bigint) as quantity,
                       cast(InvoiceDate as timestamp) as moment,
                       cast(UnitPrice as decimal(18, 3)) as price,
                       cast(cast(CustomerID as double) as bigint) as customer
                from read_csv('%s', header = true, all_varchar = true)
                """
                        .formatted(file));
        facts.run(
                """
                insert into facts.orders
                select row_number() over (order by document), min(customer), document,
                       min(moment) at time zone 'Europe/London', cast(min(moment) as date), true,
                       sum(cast(round(quantity * price, 2) * 100 as bigint)), 0
                from lines where document not like 'C%' and quantity > 0 and price > 0
                group by document
                """);
        facts.run(
                """
                insert into facts.refunds
                select null, min(customer), cast(min(moment) as date),
                       sum(cast(round(-quantity * price, 2) * 100 as bigint))
                from lines where document like 'C%' group by document
                """);
        facts.rebuild();
        book = facts;
    }

    @AfterAll
    static void close() throws SQLException {
        if (book != null) {
            book.close();
        }
    }

    @ParameterizedTest
    @FieldSource("POPULATIONS")
    void countsTheSummerOf2011(Population whose) {
        var counts = counts(whose, SUMMER);
        assertThat(counts.customersAtStart()).isEqualTo(1959);
        assertThat(counts.newCustomers()).isEqualTo(599);
        assertThat(counts.newAtEnd()).isEqualTo(587);
        assertThat(counts.reactivatedCustomers()).isEqualTo(231);
        assertThat(counts.customersAtEnd()).isEqualTo(1923);
        assertThat(counts.retainedCustomers()).isEqualTo(1105);
        assertThat(counts.lostCustomers()).isEqualTo(854);
        assertThat(counts.orders()).isEqualTo(4004);
        assertThat(counts.buyers()).isEqualTo(1948);
    }

    @ParameterizedTest
    @FieldSource("POPULATIONS")
    void worksOutTheSummerOf2011(Population whose) {
        var figures = figures(whose, SUMMER);
        assertThat(percent(figures, Figure.RETENTION_RATE)).isEqualByComparingTo("56.4063");
        assertThat(percent(figures, Figure.REPEAT_CUSTOMER_RATE)).isEqualByComparingTo("76.7454");
        assertThat(percent(figures, Figure.REPEAT_PURCHASE_RATE)).isEqualByComparingTo("42.7618");
        assertThat(rounded(figures, Figure.GROSS_REVENUE, 2)).isEqualByComparingTo("1906648.60");
        assertThat(rounded(figures, Figure.REFUNDS, 2)).isEqualByComparingTo("108028.96");
        assertThat(rounded(figures, Figure.AVERAGE_ORDER_VALUE, 4))
                .isEqualByComparingTo("476.1860");
        assertThat(rounded(figures, Figure.PURCHASE_FREQUENCY, 4)).isEqualByComparingTo("2.0554");
        assertThat(rounded(figures, Figure.CUSTOMER_VALUE, 4)).isEqualByComparingTo("978.7724");
        assertThat(rounded(figures, Figure.CUSTOMER_LIFETIME_VALUE, 2))
                .isEqualByComparingTo("2245.22");
        assertThat(rounded(figures, Figure.NEW_REVENUE, 2)).isEqualByComparingTo("236520.68");
    }

    @ParameterizedTest
    @FieldSource("POPULATIONS")
    void countsTheWholeFile(Population whose) {
        var figures = figures(whose, ALL);
        assertThat(figures.count(Figure.ORDERS)).isEqualTo(18_532);
        assertThat(figures.count(Figure.BUYERS)).isEqualTo(4338);
        assertThat(figures.value(Figure.GROSS_REVENUE)).isEqualByComparingTo("8911407.90");
        assertThat(figures.value(Figure.REFUNDS)).isEqualByComparingTo("611342.09");
        assertThat(counts(whose, ALL).repeatCustomers()).isEqualTo(2845);
    }

    @Test
    void countsGuestsWithEverybodyAlone() {
        var everybody = figures(Population.EVERYBODY, ALL);
        assertThat(everybody.count(Figure.GUEST_ORDERS)).isEqualTo(1428);
        assertThat(everybody.value(Figure.GUEST_REVENUE)).isEqualByComparingTo("1755276.64");
        var customers = figures(SEGMENT_OF_ALL, ALL);
        assertThat(customers.count(Figure.GUEST_ORDERS)).isZero();
        assertThat(customers.value(Figure.SHOP_REVENUE)).isEqualByComparingTo("8911407.90");
    }

    @ParameterizedTest
    @FieldSource("POPULATIONS")
    void followsTheCohortOfDecember2010(Population whose) {
        var sql = facts().sql();
        var span = FiguresStore.span(sql, 1, TODAY);
        var table =
                new CohortBuilder(Granularity.MONTH, span)
                        .table(
                                CohortStore.entries(sql, whose, Granularity.MONTH, 1),
                                Instant.EPOCH);
        var first = table.cohorts().getFirst();
        assertThat(first.label()).isEqualTo("2010-12");
        assertThat(first.size()).isEqualTo(885);
        assertThat(first.cells().stream().map(Cohort.Cell::customers))
                .containsExactly(
                        885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L,
                        235L);
        assertThat(first.cells().stream().filter(Cohort.Cell::open).map(Cohort.Cell::period))
                .containsExactly(12);
        assertThat(table.mean()).hasSize(12);
        assertThat(table.mean().get(11).customers()).isEqualTo(445);
    }

    @Test
    void proposesAWindowOfAFewMonths() {
        var proposal = FiguresStore.proposal(facts().sql(), 1);
        assertThat(proposal.medianGapDays()).isEqualTo(28);
        assertThat(proposal.ninetiethPercentileDays()).isEqualTo(110);
        assertThat(proposal.days()).isEqualTo(120);
    }

    private static FactBook facts() {
        if (book == null) {
            throw new AssertionError("Not loaded");
        }
        return book;
    }

    private static Counts counts(Population whose, Period period) {
        return FiguresStore.counts(facts().sql(), whose, List.of(period), WINDOW, 1).getFirst();
    }

    private static PeriodFigures figures(Population whose, Period period) {
        var pounds = Currency.getInstance("GBP");
        return new Basis(counts(whose, period), period, pounds, null)
                .figures(new Window(WINDOW, Window.Origin.ASKED), false);
    }

    private static BigDecimal percent(PeriodFigures figures, Figure figure) {
        return value(figures, figure).movePointRight(2).setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(PeriodFigures figures, Figure figure, int decimals) {
        return value(figures, figure).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal value(PeriodFigures figures, Figure figure) {
        return Objects.requireNonNull(figures.value(figure), figure.key());
    }
}
