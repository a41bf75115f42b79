package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stammkunde.analytics.Figure.*;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stammkunde.analytics.FactBook.Document;
import org.stammkunde.analytics.FactBook.Purchase;

/// Textbook examples and edge cases, worked out by hand.
class PeriodFiguresTests {

    private static final Period JUNE = period("2011-06-01", "2011-07-01");
    private static final int WINDOW = 30;

    private FactBook book;

    @BeforeEach
    void open() throws SQLException {
        book = new FactBook();
    }

    @AfterEach
    void close() throws SQLException {
        book.close();
    }

    /// 100 at the start, 50 new, 125 at the end: 75 %.
    @Test
    void retainsThreeQuartersInTheTextbookExample() {
        orders(1, 100, "2011-05-20");
        orders(1, 75, "2011-06-15");
        orders(101, 150, "2011-06-20");
        var june = figures(JUNE);
        assertThat(june.count(CUSTOMERS_AT_START)).isEqualTo(100);
        assertThat(june.count(NEW_CUSTOMERS)).isEqualTo(50);
        assertThat(june.count(CUSTOMERS_AT_END)).isEqualTo(125);
        assertThat(june.value(RETENTION_RATE)).isEqualByComparingTo("0.75");
    }

    /// 200 customers, 50 not renewed: 25 %.
    @Test
    void losesAQuarterInTheTextbookExample() {
        orders(1, 200, "2011-05-20");
        orders(51, 200, "2011-06-15");
        assertThat(figures(JUNE).value(CHURN_RATE)).isEqualByComparingTo("0.25");
    }

    /// 100 of 200 buyers had ordered twice: 50 %.
    @Test
    void halfTheBuyersRepeatInTheTextbookExample() {
        orders(1, 100, "2010-01-01");
        orders(1, 200, "2011-06-15");
        assertThat(figures(JUNE).value(REPEAT_CUSTOMER_RATE)).isEqualByComparingTo("0.5");
        assertThat(figures(JUNE).value(REPEAT_PURCHASE_RATE)).isEqualByComparingTo("0");
    }

    /// 500,000 over 5,000 orders of 1,000 buyers: 100, 5, 500.
    @Test
    void multipliesValueAndFrequencyInTheTextbookExample() {
        for (int day = 1; day <= 5; day++) {
            orders(1, 1000, "2011-06-0" + day);
        }
        var june = figures(JUNE);
        assertThat(june.value(GROSS_REVENUE)).isEqualByComparingTo("500000.00");
        assertThat(june.value(AVERAGE_ORDER_VALUE)).isEqualByComparingTo("100");
        assertThat(june.value(PURCHASE_FREQUENCY)).isEqualByComparingTo("5");
        assertThat(june.value(CUSTOMER_VALUE)).isEqualByComparingTo("500");
    }

    @Test
    void hasNoValueWhereNothingCanBeDivided() {
        var june = figures(JUNE);
        assertThat(june.count(ORDERS)).isZero();
        assertThat(june.value(NET_REVENUE)).isEqualByComparingTo("0");
        assertThat(
                        List.of(
                                RETENTION_RATE,
                                CHURN_RATE,
                                REPEAT_CUSTOMER_RATE,
                                REPEAT_PURCHASE_RATE,
                                REACTIVATION_RATE,
                                AVERAGE_ORDER_VALUE,
                                PURCHASE_FREQUENCY,
                                CUSTOMER_VALUE,
                                AVERAGE_CUSTOMER_LIFESPAN,
                                OBSERVED_CUSTOMER_LIFESPAN,
                                CUSTOMER_LIFETIME_VALUE,
                                GUEST_ORDER_SHARE,
                                DAYS_BETWEEN_ORDERS_MEAN,
                                DAYS_BETWEEN_ORDERS_MEDIAN))
                .allSatisfy(figure -> assertThat(june.value(figure)).as(figure.key()).isNull());
    }

    /// Nobody lost: a lifespan without end is no number.
    @Test
    void hasNoLifetimeValueWithoutChurn() {
        orders(1, 3, "2011-05-20");
        orders(1, 3, "2011-06-20");
        assertThat(figures(JUNE).value(CHURN_RATE)).isEqualByComparingTo("0");
        assertThat(figures(JUNE).value(CUSTOMER_LIFETIME_VALUE)).isNull();
    }

    /// [t − W, t): 1 June counts for 1 July, 31 May does not, 1 July itself neither.
    @Test
    void cutsTheActivityWindowHalfOpen() {
        book.order(1, 1L, "2011-06-01", 1)
                .order(2, 2L, "2011-05-31", 1)
                .order(3, 3L, "2011-07-01", 1)
                .settle();
        var june = figures(JUNE);
        assertThat(june.count(CUSTOMERS_AT_END)).isEqualTo(1);
        assertThat(june.count(CUSTOMERS_AT_START)).isEqualTo(1);
        assertThat(june.count(BUYERS)).isEqualTo(1);
        assertThat(figures(period("2011-07-01", "2011-07-02")).count(CUSTOMERS_AT_START))
                .isEqualTo(1);
    }

    /// Customer 1 was active in April, silent in May, back in June.
    @Test
    void countsThoseWonBackAmongThoseWhoHadGone() {
        book.order(1, 1L, "2011-04-10", 1)
                .order(2, 2L, "2011-04-10", 1)
                .order(3, 1L, "2011-06-10", 1)
                .settle();
        var june = figures(JUNE);
        assertThat(june.count(REACTIVATED_CUSTOMERS)).isEqualTo(1);
        assertThat(june.value(REACTIVATION_RATE)).isEqualByComparingTo("0.5");
        assertThat(june.count(NEW_CUSTOMERS)).isZero();
    }

    /// New on 1 June, gone again by 1 September: new but not among those at the end.
    @Test
    void tellsNewCustomersFromThoseStillThereAtTheEnd() {
        book.order(1, 1L, "2011-06-01", 1).order(2, 2L, "2011-08-20", 1).settle();
        var summer = figures(period("2011-06-01", "2011-09-01"));
        assertThat(summer.count(NEW_CUSTOMERS)).isEqualTo(2);
        assertThat(summer.newCustomersAtEnd()).isEqualTo(1);
        assertThat(summer.count(REACTIVATED_CUSTOMERS)).isZero();
    }

    @Test
    void leavesOutFreeOrdersEverywhereWhenToldTo() {
        book.order(1, 1L, "2011-05-20", 0)
                .order(2, 1L, "2011-06-10", 500)
                .order(3, null, "2011-06-11", 0)
                .settle();
        var with = figures(JUNE, true, null);
        assertThat(with.count(CUSTOMERS_AT_START)).isEqualTo(1);
        assertThat(with.count(NEW_CUSTOMERS)).isZero();
        assertThat(with.value(RETURNING_REVENUE)).isEqualByComparingTo("5");
        assertThat(with.count(GUEST_ORDERS)).isEqualTo(1);
        var without = figures(JUNE, false, null);
        assertThat(without.count(CUSTOMERS_AT_START)).isZero();
        assertThat(without.count(NEW_CUSTOMERS)).isEqualTo(1);
        assertThat(without.value(NEW_REVENUE)).isEqualByComparingTo("5");
        assertThat(without.count(GUEST_ORDERS)).isZero();
    }

    @Test
    void countsTestAndCancelledOrdersNowhere() {
        book.put(purchase(1, 1L, "1", "2011-06-10T10:00:00Z", false, 700, 0)).settle();
        var june = figures(JUNE);
        assertThat(june.count(SHOP_ORDERS)).isZero();
        assertThat(june.value(SHOP_REVENUE)).isEqualByComparingTo("0");
    }

    @Test
    void keepsGuestsOutOfCustomerFiguresAndBesideThem() {
        book.order(1, 1L, "2011-06-10", 3_00).order(2, null, "2011-06-11", 1_00).settle();
        var june = figures(JUNE);
        assertThat(june.count(ORDERS)).isEqualTo(1);
        assertThat(june.count(BUYERS)).isEqualTo(1);
        assertThat(june.value(AVERAGE_ORDER_VALUE)).isEqualByComparingTo("3");
        assertThat(june.value(SHOP_REVENUE)).isEqualByComparingTo("4");
        assertThat(june.value(GUEST_ORDER_SHARE)).isEqualByComparingTo("0.5");
        assertThat(june.value(GUEST_REVENUE_SHARE)).isEqualByComparingTo("0.25");
    }

    /// Two orders at the same instant: A1 is the first one, whatever the ids; both open the
    /// customer's life, so both are new revenue.
    @Test
    void breaksTiesByTheOrdersNumber() {
        book.put(purchase(1, 1L, "B1", "2011-06-10T10:00:00Z", true, 900, 0))
                .put(purchase(2, 1L, "A1", "2011-06-10T10:00:00Z", true, 100, 0))
                .put(purchase(3, 1L, "A0", "2011-06-10T10:00:01Z", true, 50, 0))
                .settle();
        assertThat(
                        book.sql()
                                .sql("select order_id from marts.purchase order by place")
                                .query(Long.class)
                                .list())
                .containsExactly(2L, 1L, 3L);
        assertThat(figures(JUNE).value(NEW_REVENUE)).isEqualByComparingTo("10");
        assertThat(figures(JUNE).value(RETURNING_REVENUE)).isEqualByComparingTo("0.5");
    }

    /// A linked refund belongs to its order's month even when booked later; an unlinked one to
    /// the month it was booked in.
    @Test
    void datesRefundsByTheirOrderOrElseByTheirBooking() {
        book.put(purchase(1, 1L, "1", "2011-06-10T10:00:00Z", true, 100_00, 30_00))
                .put(purchase(2, null, "2", "2011-06-10T10:00:00Z", true, 50_00, 5_00))
                .settle();
        book.refund(new Document(1L, 1L, LocalDate.parse("2011-08-01"), 30_00))
                .refund(new Document(1L, null, LocalDate.parse("2011-06-30"), 7_00))
                .refund(new Document(null, null, LocalDate.parse("2011-06-01"), 2_00))
                .refund(new Document(1L, null, LocalDate.parse("2011-07-01"), 9_00));
        var june = figures(JUNE);
        assertThat(june.value(REFUNDS)).isEqualByComparingTo("37");
        assertThat(june.value(NET_REVENUE)).isEqualByComparingTo("63");
        assertThat(june.value(GUEST_REFUNDS)).isEqualByComparingTo("7");
        assertThat(june.value(SHOP_NET_REVENUE)).isEqualByComparingTo("106");
        assertThat(june.value(AVERAGE_ORDER_VALUE)).isEqualByComparingTo("100");
        assertThat(figures(period("2011-07-01", "2011-08-01")).value(REFUNDS))
                .isEqualByComparingTo("9");
        assertThat(figures(period("2011-08-01", "2011-09-01")).value(REFUNDS))
                .isEqualByComparingTo("0");
    }

    /// Gaps of 10, 20 and 60 days; lifespans of 90 and 0 days over two customers.
    @Test
    void measuresGapsAndLifespans() {
        book.order(1, 1L, "2011-04-01", 1)
                .order(2, 1L, "2011-04-11", 1)
                .order(3, 1L, "2011-05-01", 1)
                .order(4, 1L, "2011-06-30", 1)
                .order(5, 2L, "2011-06-30", 1)
                .settle();
        var spring = figures(period("2011-04-01", "2011-07-01"));
        assertThat(spring.value(DAYS_BETWEEN_ORDERS_MEAN)).isEqualByComparingTo("30");
        assertThat(spring.value(DAYS_BETWEEN_ORDERS_MEDIAN)).isEqualByComparingTo("20");
        assertThat(spring.value(OBSERVED_CUSTOMER_LIFESPAN))
                .isCloseTo(new BigDecimal("0.1232876712"), within("0.0000000001"));
        assertThat(figures(period("2011-04-05", "2011-06-01")).value(DAYS_BETWEEN_ORDERS_MEDIAN))
                .isEqualByComparingTo("15");
    }

    /// Half are lost in 73 days: they last 146 days, 0.4 years; 100.00 each, 200.00 in a life.
    @Test
    void extrapolatesLifespanAndLifetimeValue() {
        orders(1, 2, "2011-05-20");
        orders(1, 1, "2011-08-01");
        var period = period("2011-06-01", "2011-08-13");
        var figures = figures(period, true, new BigDecimal("0.25"));
        assertThat(figures.value(CHURN_RATE)).isEqualByComparingTo("0.5");
        assertThat(figures.value(AVERAGE_CUSTOMER_LIFESPAN)).isEqualByComparingTo("0.4");
        assertThat(figures.value(CUSTOMER_LIFETIME_VALUE)).isEqualByComparingTo("200");
        assertThat(figures.value(CUSTOMER_LIFETIME_MARGIN)).isEqualByComparingTo("50");
    }

    @Test
    void refusesPeriodsAndWindowsThatAreNone() {
        assertThatThrownBy(() -> period("2011-06-01", "2011-06-01"))
                .isInstanceOf(AnalyticsException.class);
        assertThatThrownBy(() -> new Window(0, Window.Origin.ASKED))
                .isInstanceOf(AnalyticsException.class);
        assertThatThrownBy(() -> Granularity.parse("year")).isInstanceOf(AnalyticsException.class);
    }

    @Test
    void comparesWholeMonthsWithWholeMonths() {
        assertThat(period("2011-03-01", "2011-04-01").previous())
                .isEqualTo(period("2011-02-01", "2011-03-01"));
        assertThat(period("2011-03-05", "2011-03-12").previous())
                .isEqualTo(period("2011-02-26", "2011-03-05"));
        assertThat(JUNE.trail(3))
                .containsExactly(
                        period("2011-04-01", "2011-05-01"),
                        period("2011-05-01", "2011-06-01"),
                        JUNE);
    }

    /// One order of 100.00 for each of the customers.
    private void orders(int first, int last, String day) {
        book.run(
                """
                insert into facts.orders
                select (select count(*) from facts.orders) + c, c, 'n' || c,
                       timestamptz '%1$s 12:00:00+00', date '%1$s', true, 10000, 0
                from range(%2$d, %3$d) r (c)
                """
                        .formatted(day, first, last + 1));
        book.rebuild();
    }

    private PeriodFigures figures(Period period) {
        return figures(period, true, null);
    }

    private PeriodFigures figures(Period period, boolean free, @Nullable BigDecimal margin) {
        var euros = Currency.getInstance("EUR");
        var counts =
                FiguresStore.counts(
                                book.sql(),
                                Population.EVERYBODY,
                                List.of(period),
                                WINDOW,
                                free ? 1 : 2)
                        .getFirst();
        return new Basis(counts, period, euros, margin)
                .figures(new Window(WINDOW, Window.Origin.ASKED), false);
    }

    private static Purchase purchase(
            long id,
            @Nullable Long customer,
            String number,
            String at,
            boolean counted,
            long value,
            long refunded) {
        var instant = Instant.parse(at);
        var day = LocalDate.parse(at.substring(0, 10));
        return new Purchase(id, customer, number, instant, day, counted, value, refunded);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
    }
}
