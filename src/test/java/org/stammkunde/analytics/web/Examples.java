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
                    LocalDate.parse("2011-12-10"));

    private Examples() {}

    static Question question() {
        return Questions.of(Map.of("from", "2011-06-01", "to", "2011-09-01"), SPAN);
    }

    /// The summer of Online Retail under a window of 90 days.
    static PeriodFigures summer() {
        return figures(
                587,
                Map.of(
                        Figure.CUSTOMERS_AT_START, "1959",
                        Figure.CUSTOMERS_AT_END, "1923",
                        Figure.NEW_CUSTOMERS, "599",
                        Figure.REACTIVATED_CUSTOMERS, "231",
                        Figure.RETAINED_CUSTOMERS, "1105",
                        Figure.LOST_CUSTOMERS, "854",
                        Figure.RETENTION_RATE, "0.564063",
                        Figure.CHURN_RATE, "0.435937",
                        Figure.BUYERS, "1948",
                        Figure.ORDERS, "4004"));
    }

    /// 100 customers at the start, 50 new ones, 125 at the end.
    static PeriodFigures textbook() {
        return figures(
                50,
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

    static PeriodFigures nothing() {
        return figures(
                0,
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

    private static PeriodFigures figures(long newAtEnd, Map<Figure, String> values) {
        var numbers = new EnumMap<Figure, BigDecimal>(Figure.class);
        values.forEach((figure, value) -> numbers.put(figure, new BigDecimal(value)));
        return new PeriodFigures(
                new Period(LocalDate.parse("2011-06-01"), LocalDate.parse("2011-09-01")),
                new Window(90, Window.Origin.ASKED),
                Currency.getInstance("GBP"),
                false,
                newAtEnd,
                numbers);
    }
}
