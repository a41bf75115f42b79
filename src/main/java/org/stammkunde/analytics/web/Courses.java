package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.DataSpan;
import org.stammkunde.analytics.Figure;
import org.stammkunde.analytics.PeriodFigures;
import org.stammkunde.web.kit.ChartView;

/// Draws figures over time.
///
/// @param trail periods, oldest first; those before the first order are left out
record Courses(List<PeriodFigures> trail) {

    static Courses of(List<PeriodFigures> trail, DataSpan span) {
        var first = span.first();
        return new Courses(
                trail.stream()
                        .filter(figures -> first != null && figures.period().to().isAfter(first))
                        .toList());
    }

    /// Revenue by where it comes from; null with fewer than two periods.
    ///
    /// @param guests whether they are among them
    @Nullable ChartView revenue(boolean guests) {
        return trail.size() < 2
                ? null
                : chart(
                                "revenue",
                                "analytics.overview.revenue.chart",
                                ChartView.Kind.STACKED,
                                ChartView.Unit.MONEY,
                                shown(
                                        guests ? Figure.GUEST_REVENUE : null,
                                        Figure.RETURNING_REVENUE,
                                        Figure.NEW_REVENUE))
                        .in(trail.getLast().currency());
    }

    /// @param guests whether they are among them
    @Nullable ChartView orders(boolean guests) {
        return trail.size() < 2
                ? null
                : chart(
                        "orders",
                        "analytics.overview.orders.chart",
                        ChartView.Kind.STACKED,
                        ChartView.Unit.COUNT,
                        shown(guests ? Figure.GUEST_ORDERS : null, Figure.ORDERS));
    }

    private static Figure[] shown(@Nullable Figure last, Figure... first) {
        return Stream.concat(Stream.of(first), Stream.ofNullable(last)).toArray(Figure[]::new);
    }

    @Nullable ChartView retention() {
        return trail.size() < 2
                ? null
                : chart(
                        "retention",
                        "analytics.retention.course",
                        ChartView.Kind.LINE,
                        ChartView.Unit.PERCENT,
                        Figure.RETENTION_RATE,
                        Figure.CHURN_RATE);
    }

    private ChartView chart(
            String id, String titleKey, ChartView.Kind kind, ChartView.Unit unit, Figure... shown) {
        var labels = trail.stream().map(figures -> Periods.text(figures.period())).toList();
        var series = new ArrayList<ChartView.Series>();
        for (var figure : shown) {
            var values = trail.stream().map(figures -> figures.value(figure)).toList();
            series.add(ChartView.Series.of(t(figure.labelKey()), values));
        }
        var ticks = trail.stream().map(figures -> Periods.tick(figures.period())).toList();
        return ChartView.of(id, t(titleKey), kind, unit, t("analytics.period.axis"), labels)
                .ticks(ticks)
                .with(series.toArray(ChartView.Series[]::new))
                .openFrom(firstOpen());
    }

    private int firstOpen() {
        for (int i = 0; i < trail.size(); i++) {
            if (trail.get(i).open()) {
                return i;
            }
        }
        return -1;
    }
}
