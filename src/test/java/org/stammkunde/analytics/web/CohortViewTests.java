package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.analytics.Granularity;

class CohortViewTests {

    private static final SegmentFilter EVERYBODY = new SegmentFilter(List.of(), null, null);

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    /// Ten years of weeks would be 520 rows and 135,000 cells.
    @Test
    void showsTwoYearsOfWeeksAtMostAndSaysWhereTheRestIs() {
        LocaleContextHolder.setLocale(Locale.UK);
        var view = CohortView.of(Map.of("granularity", "week", "all", "on"), EVERYBODY);
        var maps = new HeatMaps(weeks(520), view.percent(), view.rows(), view.periods(), "");
        assertThat(maps.draw().rows()).hasSize(104);
        assertThat(maps.bounds()).contains("latest 104 of 520 cohorts", "CSV");
        assertThat(new HeatMaps(weeks(104), true, view.rows(), view.periods(), "").bounds())
                .isNull();
    }

    /// A cohort of fifteen years ago has 180 months behind it.
    @Test
    void showsTwoYearsOfMonthsUntilAllAreAskedFor() {
        assertThat(CohortView.of(Map.of(), EVERYBODY).periods()).isEqualTo(1 + 24);
        assertThat(CohortView.of(Map.of("all", "on"), EVERYBODY).periods()).isGreaterThan(180);
    }

    @Test
    void writesEveryCellUnderTheReadersHeadings() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        var file = CohortColumns.download(weeks(3));
        assertThat(file.columns())
                .extracting(column -> column.label())
                .containsExactly(
                        "Kohorte",
                        "Erster Tag",
                        "Kunden der Kohorte",
                        "Periode",
                        "Kunden mit Bestellung",
                        "Anteil",
                        "Stand");
        var rows = new ArrayList<CohortColumns.Row>();
        file.source().forEach(rows::add);
        assertThat(rows).hasSize(3 + 2 + 1);
    }

    private static CohortTable weeks(int count) {
        var start = LocalDate.parse("2016-01-04");
        var cohorts =
                IntStream.range(0, count)
                        .mapToObj(i -> cohort(start.plusWeeks(i), count - i))
                        .toList();
        return new CohortTable(Granularity.WEEK, cohorts, List.of(), Instant.EPOCH);
    }

    private static Cohort cohort(LocalDate start, int cells) {
        return new Cohort(
                Granularity.WEEK.label(start),
                start,
                10,
                IntStream.range(0, cells)
                        .mapToObj(i -> new Cohort.Cell(i, i == 0 ? 10 : 1, false))
                        .toList());
    }
}
