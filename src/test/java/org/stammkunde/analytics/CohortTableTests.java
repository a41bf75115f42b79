package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stammkunde.analytics.CohortStore.Entry;

/// How cells are laid out, which are open, and what counts in the mean.
class CohortTableTests {

    private static final List<Entry> ENTRIES =
            List.of(
                    entry("2026-01-01", "2026-01-01", 10),
                    entry("2026-01-01", "2026-03-01", 4),
                    entry("2026-02-01", "2026-02-01", 30),
                    entry("2026-02-01", "2026-03-01", 6),
                    entry("2026-03-01", "2026-03-01", 5));

    @Test
    void fillsHolesAndMarksThePeriodThatIsNotOver() {
        var table = table("2026-03-14", "2026-03-15");
        assertThat(table.cohorts().getFirst().cells())
                .containsExactly(
                        new Cohort.Cell(0, 10, false),
                        new Cohort.Cell(1, 0, false),
                        new Cohort.Cell(2, 4, true));
        assertThat(table.cohorts().getLast().cells()).containsExactly(new Cohort.Cell(0, 5, true));
    }

    /// Period 1: 0 of 10 from January; February's March is still open.
    @Test
    void leavesOpenCellsOutOfTheMean() {
        var table = table("2026-03-14", "2026-03-15");
        assertThat(table.mean())
                .containsExactly(
                        new CohortTable.Mean(0, 2, 40, 40), new CohortTable.Mean(1, 1, 10, 0));
    }

    /// Period 1: 0 of 10 and 6 of 30 make 15 %, not the mean of 0 % and 20 %.
    @Test
    void weighsTheMeanBySize() {
        var table = table("2026-03-31", "2026-04-01");
        assertThat(table.mean().get(1)).isEqualTo(new CohortTable.Mean(1, 2, 40, 6));
        assertThat(table.mean().get(1).share()).isEqualTo(0.15);
        assertThat(table.cohorts())
                .allSatisfy(c -> assertThat(c.cells()).noneMatch(Cohort.Cell::open));
    }

    /// Nothing in April yet, but trade goes on: April is shown and open.
    @Test
    void showsTheRunningPeriodWhileTradeGoesOn() {
        var cells = table("2026-03-31", "2026-04-15").cohorts().getFirst().cells();
        assertThat(cells).hasSize(4).last().isEqualTo(new Cohort.Cell(3, 0, true));
    }

    /// The data ended on 14 March long ago: what came after is unknown, not empty.
    @Test
    void endsWhereDataEndedLongAgo() {
        var table = table("2026-03-14", "2027-01-01");
        assertThat(table.cohorts().getFirst().cells())
                .hasSize(3)
                .last()
                .isEqualTo(new Cohort.Cell(2, 4, true));
    }

    @Test
    void namesPeriodsSortably() {
        assertThat(Stream.of(Granularity.values()).map(g -> g.label(g.startOf(day("2027-01-02")))))
                .containsExactly("2026-W53", "2027-01", "2027-Q1");
    }

    private static CohortTable table(String last, String today) {
        var span = DataSpan.of(day("2026-01-05"), day(last), day(today));
        return new CohortBuilder(Granularity.MONTH, span).table(ENTRIES, Instant.EPOCH);
    }

    private static Entry entry(String cohort, String period, long customers) {
        return new Entry(day(cohort), day(period), customers);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
