package org.stammkunde.analytics.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.Overview;
import org.stammkunde.analytics.Period;
import org.stammkunde.analytics.PeriodFigures;
import org.stammkunde.analytics.Window;

/// Figures worked out by hand or taken from textbooks.
final class Examples {

    static final DataSpan SPAN =
            new DataSpan(
                    LocalDate.parse("2010-12-01"),
                    LocalDate.parse("2011-12-09"),
                    LocalDate.parse("2011-12-10"),
                    LocalDate.parse("2011-12-09"));

    private Examples() {}

    static Question question() {
        return Questions.of(Map.of("from", "2011-06-01", "to", "2011-09-01"), SPAN, null);
    }

    /// The summer of Online Retail under a window of 90 days.
    static PeriodFigures summer() {
        return figures(
                new PeriodFigures.Parts(587, 759, 1495, 833, 0, 0, 0, 0),
                Map.ofEntries(
                        Map.entry(Figure.CUSTOMERS_AT_START, "1959"),
                        Map.entry(Figure.CUSTOMERS_AT_END, "1923"),
                        Map.entry(Figure.NEW_CUSTOMERS, "599"),
                        Map.entry(Figure.REACTIVATED_CUSTOMERS, "231"),
                        Map.entry(Figure.RETAINED_CUSTOMERS, "1105"),
                        Map.entry(Figure.LOST_CUSTOMERS, "854"),
                        Map.entry(Figure.RETENTION_RATE, "0.564063"),
                        Map.entry(Figure.CHURN_RATE, "0.435937"),
                        Map.entry(Figure.REACTIVATION_RATE, "0.304348"),
                        Map.entry(Figure.BUYERS, "1948"),
                        Map.entry(Figure.ORDERS, "4004")));
    }

    /// 100 customers at the start, 50 new ones, 125 at the end.
    static PeriodFigures textbook() {
        return figures(
                new PeriodFigures.Parts(50, 0, 75, 50, 10, 345, 73_000, 1000),
                Map.of(
                        Figure.CUSTOMERS_AT_START, "100",
                        Figure.CUSTOMERS_AT_END, "125",
                        Figure.NEW_CUSTOMERS, "50",
                        Figure.REACTIVATED_CUSTOMERS, "0",
                        Figure.RETAINED_CUSTOMERS, "75",
                        Figure.LOST_CUSTOMERS, "25",
                        Figure.RETENTION_RATE, "0.75",
                        Figure.CHURN_RATE, "0.25",
                        Figure.BUYERS, "125",
                        Figure.ORDERS, "125"));
    }

    /// The textbook shop with more about it: 50 of the 125 buyers bought twice in the period, 75
    /// at least twice in all; ten gaps of 345
    /// days in all, the middle one 1 day; 1,000 customers ever, 73,000 days from first to last
    /// order.
    static PeriodFigures rhythm() {
        var values = new EnumMap<Figure, BigDecimal>(textbook().values());
        values.put(Figure.CUSTOMER_VALUE, new BigDecimal("100.00"));
        values.put(Figure.CUSTOMER_LIFETIME_VALUE, new BigDecimal("400.00"));
        values.put(Figure.CUSTOMER_LIFETIME_MARGIN, new BigDecimal("130.00"));
        values.put(Figure.OBSERVED_CUSTOMER_LIFESPAN, new BigDecimal("0.2"));
        values.put(Figure.REPEAT_CUSTOMER_RATE, new BigDecimal("0.6"));
        values.put(Figure.REPEAT_PURCHASE_RATE, new BigDecimal("0.4"));
        values.put(Figure.DAYS_BETWEEN_ORDERS_MEAN, new BigDecimal("34.5"));
        values.put(Figure.DAYS_BETWEEN_ORDERS_MEDIAN, new BigDecimal("1"));
        var base = textbook();
        return new PeriodFigures(
                base.period(), base.window(), base.currency(), false, base.parts(), values);
    }

    static PeriodFigures nothing() {
        return figures(
                new PeriodFigures.Parts(0, 0, 0, 0, 0, 0, 0, 0),
                Map.of(
                        Figure.CUSTOMERS_AT_START, "0",
                        Figure.CUSTOMERS_AT_END, "0",
                        Figure.NEW_CUSTOMERS, "0",
                        Figure.REACTIVATED_CUSTOMERS, "0",
                        Figure.RETAINED_CUSTOMERS, "0",
                        Figure.LOST_CUSTOMERS, "0",
                        Figure.BUYERS, "0",
                        Figure.ORDERS, "0"));
    }

    static Overview overview(PeriodFigures now, PeriodFigures before) {
        return new Overview(now, before, List.of(before, now), Instant.EPOCH, false);
    }

    private static PeriodFigures figures(PeriodFigures.Parts parts, Map<Figure, String> values) {
        var numbers = new EnumMap<Figure, BigDecimal>(Figure.class);
        values.forEach((figure, value) -> numbers.put(figure, new BigDecimal(value)));
        return new PeriodFigures(
                new Period(LocalDate.parse("2011-06-01"), LocalDate.parse("2011-09-01")),
                new Window(90, Window.Origin.ASKED),
                Currency.getInstance("GBP"),
                false,
                parts,
                numbers);
    }
}
