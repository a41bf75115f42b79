package org.stammkunde.web.showcase;

import static org.stammkunde.web.Texts.t;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.ChartView.Kind;
import org.stammkunde.web.kit.ChartView.Series;
import org.stammkunde.web.kit.ChartView.Unit;
import org.stammkunde.web.kit.Definition;
import org.stammkunde.web.kit.Delta;
import org.stammkunde.web.kit.Delta.Better;
import org.stammkunde.web.kit.HeatTable;
import org.stammkunde.web.kit.HeatTable.HeatCell;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.Sparkline;

/// Made-up figures for the component page.
class ExampleFigures {

    private static final YearMonth FIRST = YearMonth.of(2025, Month.DECEMBER);
    private static final int[] COHORTS = {885, 417, 380, 452, 300, 284, 242, 188};

    private ExampleFigures() {}

    static List<NumberView> numbers(PeriodChoice period) {
        var compared = period.comparedLabel();
        return List.of(
                NumberView.of(t("showcase.number.retention"), Formats.percent(0.564063))
                        .with(Delta.points(0.564063, 0.541, Better.HIGHER, compared))
                        .with(Sparkline.of(List.of(48, 50, 49, 53, 52, 54, 56)))
                        .with(retention(period))
                        .linked("/kit?state=active#list"),
                NumberView.of(t("showcase.number.churn"), Formats.percent(0.435937))
                        .with(Delta.points(0.435937, 0.419, Better.LOWER, compared))
                        .with(new Sparkline(List.of(39d, 41d, 40d, 42d, 41d, 43.6), true))
                        .linked("/kit?state=lost#list"),
                NumberView.of(
                                t("showcase.number.revenue"),
                                Formats.money(new Money(190664860, ExampleList.EURO)))
                        .with(Delta.relative(1906648.60, 1712004.11, Better.HIGHER, compared))
                        .with(Sparkline.of(List.of(12, 14, 13, 17, 16, 18, 19))),
                NumberView.of(t("showcase.number.orders"), Formats.number(4004))
                        .with(Delta.relative(4004, 4004, Better.HIGHER, compared)));
    }

    private static Definition retention(PeriodChoice period) {
        return new Definition(
                t("showcase.definition.meaning"),
                t("showcase.definition.formula"),
                period.range().label(),
                Formats.zone().getId(),
                t("showcase.definition.exclusions"));
    }

    static ChartView revenue() {
        return ChartView.of(
                        "revenue",
                        t("showcase.chart.revenue"),
                        Kind.STACKED,
                        Unit.MONEY,
                        t("showcase.chart.month"),
                        months(12))
                .in(ExampleList.EURO)
                .with(
                        Series.of(
                                t("showcase.chart.new"),
                                List.of(
                                        62100.5, 48200, 51000, 56300, 47900, 44200, 39800, 36500,
                                        58800, 63400, 71200, 24800)),
                        Series.of(
                                t("showcase.chart.returning"),
                                List.of(
                                        88000, 91200, 97400, 99100, 104300, 108000, 107500, 111200,
                                        126300, 139800, 168400, 51200.25)))
                .openFrom(11);
    }

    static ChartView retentionCourse() {
        return ChartView.of(
                        "retention",
                        t("showcase.chart.retention"),
                        Kind.AREA,
                        Unit.PERCENT,
                        t("showcase.chart.month"),
                        months(12))
                .with(
                        Series.of(
                                t("showcase.chart.now"),
                                List.of(
                                        0.48, 0.5, 0.49, 0.52, 0.53, 0.525, 0.54, 0.552, 0.549,
                                        0.561, 0.57, 0.44)),
                        new Series(
                                t("showcase.chart.before"),
                                List.of(
                                        0.45, 0.46, 0.47, 0.466, 0.48, 0.49, 0.485, 0.5, 0.51, 0.52,
                                        0.515, 0.53),
                                true))
                .openFrom(11);
    }

    static HeatTable cohorts() {
        var rows = IntStream.range(0, COHORTS.length).mapToObj(ExampleFigures::cohort).toList();
        var columns = IntStream.range(0, COHORTS.length).mapToObj(Integer::toString).toList();
        return new HeatTable(
                t("showcase.heat.caption"),
                t("showcase.heat.row"),
                t("showcase.heat.size"),
                columns,
                rows,
                t("showcase.heat.mean"),
                means());
    }

    private static HeatTable.Row cohort(int index) {
        var label = Formats.month(FIRST.plusMonths(index));
        var cells = new ArrayList<HeatCell>();
        for (int month = 0; month < COHORTS.length - index; month++) {
            double share = share(index, month);
            var text = Formats.percent(share, 0);
            var detail = t("showcase.heat.detail", "cohort", label, "month", month, "share", text);
            boolean open = month > 0 && month == COHORTS.length - index - 1;
            cells.add(new HeatCell(text, share, open, detail, "/kit#list"));
        }
        return new HeatTable.Row(label, Formats.number(COHORTS[index]), "/kit#list", cells);
    }

    private static double share(int index, int month) {
        return month == 0 ? 1 : 0.42 - 0.035 * (month - 1) + 0.012 * (index * 5 % 7);
    }

    private static List<@Nullable Double> means() {
        var means = new ArrayList<@Nullable Double>();
        for (int month = 0; month < COHORTS.length; month++) {
            double weight = 0;
            double sum = 0;
            for (int index = 0; index < COHORTS.length - month - (month == 0 ? 0 : 1); index++) {
                weight += COHORTS[index];
                sum += COHORTS[index] * share(index, month);
            }
            means.add(weight == 0 ? null : sum / weight);
        }
        return means;
    }

    private static List<String> months(int count) {
        return IntStream.range(0, count).mapToObj(i -> Formats.month(FIRST.plusMonths(i))).toList();
    }
}
