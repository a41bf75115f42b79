package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.ChartView;

/// Draws how cohorts fade: the weighted mean and a few cohorts old enough to have a course.
///
/// @param periods how many periods are drawn at most, the one of the first order included
record CohortCurves(CohortTable table, int periods) {

    private static final int CURVES = 5;
    private static final int FEWEST_PERIODS = 3;

    /// Null while no period after the first is over.
    @Nullable ChartView draw() {
        int over = table.mean().stream().mapToInt(CohortTable.Mean::period).max().orElse(0);
        int last = Math.min(over, periods - 1);
        if (last == 0) {
            return null;
        }
        var labels = IntStream.rangeClosed(1, last).mapToObj(Formats::number).toList();
        return ChartView.of(
                        "cohorts",
                        t("analytics.cohorts.curves"),
                        ChartView.Kind.LINE,
                        ChartView.Unit.PERCENT,
                        t("analytics.cohorts.period"),
                        labels)
                .with(series(last).toArray(ChartView.Series[]::new));
    }

    private List<ChartView.Series> series(int last) {
        var series = new ArrayList<ChartView.Series>();
        series.add(ChartView.Series.of(t("analytics.cohorts.mean"), mean(last)));
        var grown = table.cohorts().stream().filter(CohortCurves::hasCourse).toList();
        for (var cohort : spread(grown)) {
            var label = CohortLabel.of(table.granularity(), cohort.start());
            series.add(ChartView.Series.of(label, shares(cohort, last)));
        }
        return series;
    }

    /// A few cohorts, from the oldest to the youngest.
    private static List<Cohort> spread(List<Cohort> cohorts) {
        int last = cohorts.size() - 1;
        return last < CURVES
                ? cohorts
                : IntStream.range(0, CURVES)
                        .mapToObj(i -> cohorts.get(i * last / (CURVES - 1)))
                        .toList();
    }

    private static boolean hasCourse(Cohort cohort) {
        return cohort.cells().stream().filter(cell -> !cell.open()).count() > FEWEST_PERIODS;
    }

    private List<@Nullable Double> mean(int last) {
        var values = new @Nullable Double[last];
        for (var mean : table.mean()) {
            if (mean.period() > 0 && mean.period() <= last) {
                values[mean.period() - 1] = mean.share();
            }
        }
        return Arrays.asList(values);
    }

    private static List<@Nullable Double> shares(Cohort cohort, int last) {
        var values = new @Nullable Double[last];
        for (var cell : cohort.cells()) {
            if (cell.period() > 0 && cell.period() <= last && !cell.open()) {
                values[cell.period() - 1] = cohort.share(cell);
            }
        }
        return Arrays.asList(values);
    }
}
