package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.HeatTable;

/// Draws a cohort table.
///
/// @param percent shares of the cohort, otherwise numbers of customers
/// @param rows how many of the youngest cohorts are shown
/// @param periods how many of their periods are shown, the one of the first order included
/// @param suffix of addresses, says whose cohorts they are
record HeatMaps(CohortTable table, boolean percent, int rows, int periods, String suffix) {

    HeatTable draw() {
        var shown = shown();
        double highest = highest(shown);
        int columns = Math.min(periods, longest(shown));
        return new HeatTable(
                t("analytics.cohorts.map"),
                t("analytics.cohorts.cohort"),
                t("analytics.cohorts.size"),
                IntStream.range(0, columns).mapToObj(Formats::number).toList(),
                shown.stream().map(cohort -> row(cohort, highest)).toList(),
                t("analytics.cohorts.mean"),
                means(columns));
    }

    List<Cohort> shown() {
        var all = table.cohorts();
        return all.subList(Math.max(0, all.size() - rows), all.size());
    }

    /// That the table ends before the oldest cohort or their last period, or null when it does not.
    @Nullable String bounds() {
        if (complete()) {
            return null;
        }
        var all = table.cohorts().size();
        int longest = longest(shown());
        return Stream.of(
                        all <= rows ? "" : t("analytics.cohorts.bounds", "shown", rows, "all", all),
                        longest <= periods
                                ? ""
                                : t("analytics.cohorts.bounds.periods", "last", periods - 1),
                        t("analytics.cohorts.bounds.rest"))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    boolean complete() {
        return table.cohorts().size() <= rows && longest(shown()) <= periods;
    }

    private static int longest(List<Cohort> cohorts) {
        return cohorts.stream().mapToInt(cohort -> cohort.cells().size()).max().orElse(0);
    }

    private Stream<Cohort.Cell> cells(Cohort cohort) {
        return cohort.cells().stream().limit(periods);
    }

    /// The highest share after the first period, where the scale of colours ends.
    private double highest(List<Cohort> cohorts) {
        return cohorts.stream()
                .flatMap(cohort -> cells(cohort).skip(1).map(c -> part(cohort, c)))
                .max(Double::compare)
                .orElse(0.0);
    }

    private HeatTable.Row row(Cohort cohort, double highest) {
        return new HeatTable.Row(
                label(cohort),
                Formats.number(cohort.size()),
                href(cohort, 0),
                cells(cohort).map(cell -> cell(cohort, cell, highest)).toList());
    }

    private HeatTable.HeatCell cell(Cohort cohort, Cohort.Cell cell, double highest) {
        return new HeatTable.HeatCell(
                text(cohort, cell),
                colour(cohort, cell, highest),
                cell.open(),
                detail(cohort, cell),
                cell.customers() == 0 ? null : href(cohort, cell.period()));
    }

    /// The first period is all customers by definition and gets no colour.
    private static @Nullable Double colour(Cohort cohort, Cohort.Cell cell, double highest) {
        return cell.period() == 0 || highest == 0 ? null : part(cohort, cell) / highest;
    }

    /// An open cell in which nothing has happened yet says nothing.
    private String text(Cohort cohort, Cohort.Cell cell) {
        if (cell.open() && cell.customers() == 0) {
            return Formats.NO_VALUE;
        }
        return percent ? Formats.percent(part(cohort, cell)) : Formats.number(cell.customers());
    }

    private String detail(Cohort cohort, Cohort.Cell cell) {
        return t(
                cell.open() ? "analytics.cohorts.cell.open" : "analytics.cohorts.cell",
                "cohort",
                label(cohort),
                "period",
                cell.period(),
                "customers",
                cell.customers(),
                "size",
                cohort.size(),
                "share",
                Formats.percent(part(cohort, cell)));
    }

    private String href(Cohort cohort, int period) {
        return "/analytics/cohorts/customers?granularity=%s&cohort=%s&period=%d%s"
                .formatted(table.granularity().parameter(), cohort.start(), period, suffix);
    }

    /// Of all cohorts, also of those not shown.
    private List<@Nullable Double> means(int columns) {
        var means = new @Nullable Double[columns];
        for (var mean : table.mean()) {
            if (mean.period() < columns) {
                means[mean.period()] = mean.share();
            }
        }
        return Arrays.asList(means);
    }

    private String label(Cohort cohort) {
        return CohortLabel.of(table.granularity(), cohort.start());
    }

    private static double part(Cohort cohort, Cohort.Cell cell) {
        var share = cohort.share(cell);
        return share == null ? 0 : share;
    }
}
