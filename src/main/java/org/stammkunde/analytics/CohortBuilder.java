package org.stammkunde.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lays entries out as a triangle without holes: a period in which nobody of a cohort ordered is
/// a cell with 0.
final class CohortBuilder {

    private final Granularity granularity;
    private final DataSpan span;

    CohortBuilder(Granularity granularity, DataSpan span) {
        this.granularity = granularity;
        this.span = span;
    }

    CohortTable table(List<CohortStore.Entry> entries, Instant asOf) {
        var byCohort =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        CohortStore.Entry::cohort,
                                        TreeMap::new,
                                        Collectors.toMap(
                                                CohortStore.Entry::period,
                                                CohortStore.Entry::customers)));
        var cohorts = new ArrayList<Cohort>();
        byCohort.forEach((start, cells) -> cohorts.add(cohort(start, cells)));
        return new CohortTable(granularity, cohorts, means(cohorts), asOf);
    }

    private Cohort cohort(LocalDate start, Map<LocalDate, Long> customers) {
        int last = granularity.between(start, lastPeriod(start));
        var cells = new ArrayList<Cohort.Cell>(last + 1);
        for (int period = 0; period <= last; period++) {
            var begin = granularity.plus(start, period);
            boolean open = span.open(granularity.plus(start, period + 1));
            cells.add(new Cohort.Cell(period, customers.getOrDefault(begin, 0L), open));
        }
        return new Cohort(
                granularity.label(start), start, customers.getOrDefault(start, 0L), cells);
    }

    /// The period that the data, or today, reaches into.
    private LocalDate lastPeriod(LocalDate start) {
        var reached = granularity.startOf(span.horizon().minusDays(1));
        var last = span.last();
        if (last != null && last.isAfter(reached)) {
            reached = granularity.startOf(last);
        }
        return reached.isBefore(start) ? start : reached;
    }

    private static List<CohortTable.Mean> means(List<Cohort> cohorts) {
        var means = new ArrayList<CohortTable.Mean>();
        int longest = cohorts.stream().mapToInt(cohort -> cohort.cells().size()).max().orElse(0);
        for (int period = 0; period < longest; period++) {
            int at = period;
            var closed = cohorts.stream().filter(cohort -> closedAt(cohort, at)).toList();
            if (!closed.isEmpty()) {
                means.add(mean(at, closed));
            }
        }
        return means;
    }

    private static boolean closedAt(Cohort cohort, int period) {
        return period < cohort.cells().size() && !cohort.cells().get(period).open();
    }

    private static CohortTable.Mean mean(int period, List<Cohort> cohorts) {
        return new CohortTable.Mean(
                period,
                cohorts.size(),
                cohorts.stream().mapToLong(Cohort::size).sum(),
                cohorts.stream().mapToLong(c -> c.cells().get(period).customers()).sum());
    }
}
