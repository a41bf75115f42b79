package org.stammkunde.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.analytics.Granularity;

class HeatMapsTests {

    private static final CohortTable TABLE =
            new CohortTable(
                    Granularity.MONTH,
                    List.of(
                            new Cohort(
                                    "2010-12",
                                    LocalDate.parse("2010-12-01"),
                                    885,
                                    List.of(
                                            new Cohort.Cell(0, 885, false),
                                            new Cohort.Cell(1, 324, false),
                                            new Cohort.Cell(2, 0, true))),
                            new Cohort(
                                    "2011-01",
                                    LocalDate.parse("2011-01-01"),
                                    400,
                                    List.of(
                                            new Cohort.Cell(0, 400, false),
                                            new Cohort.Cell(1, 92, true)))),
                    List.of(
                            new CohortTable.Mean(0, 2, 1285, 1285),
                            new CohortTable.Mean(1, 1, 885, 324)),
                    Instant.EPOCH);

    @BeforeEach
    void german() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void neverCallsAnOpenCellZero() {
        var open = new HeatMaps(TABLE, true, 10, 10, "").draw().rows().getFirst().cells().get(2);
        assertThat(open.text()).isEqualTo("–");
        assertThat(open.open()).isTrue();
        assertThat(open.href()).isNull();
    }

    @Test
    void showsSharesOrNumbers() {
        assertThat(
                        new HeatMaps(TABLE, true, 10, 10, "")
                                .draw()
                                .rows()
                                .getFirst()
                                .cells()
                                .get(1)
                                .text())
                .isEqualTo("36,6\u00a0%");
        assertThat(
                        new HeatMaps(TABLE, false, 10, 10, "")
                                .draw()
                                .rows()
                                .getFirst()
                                .cells()
                                .get(1)
                                .text())
                .isEqualTo("324");
    }

    @Test
    void leadsFromACellToItsCustomers() {
        assertThat(
                        new HeatMaps(TABLE, true, 10, 10, "")
                                .draw()
                                .rows()
                                .getFirst()
                                .cells()
                                .get(1)
                                .href())
                .isEqualTo(
                        "/analytics/cohorts/customers?granularity=month&cohort=2010-12-01&period=1");
    }

    @Test
    void keepsTheMeanOfClosedCellsOnly() {
        var heat = new HeatMaps(TABLE, true, 10, 10, "").draw();
        assertThat(heat.mean(1)).isEqualTo("36,6\u00a0%");
        assertThat(heat.mean(2)).isEqualTo("–");
    }

    @Test
    void showsTheLatestCohortsAndSaysWhenThereAreOlderOnes() {
        var maps = new HeatMaps(TABLE, true, 1, 10, "");
        assertThat(maps.draw().rows()).hasSize(1);
        assertThat(maps.draw().columns()).hasSize(2);
        assertThat(maps.complete()).isFalse();
    }

    @Test
    void showsTheFirstPeriodsAndSaysWhenThereAreLaterOnes() {
        var maps = new HeatMaps(TABLE, true, 10, 2, "");
        assertThat(maps.draw().columns()).containsExactly("0", "1");
        assertThat(maps.draw().rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
        assertThat(maps.complete()).isFalse();
        assertThat(maps.bounds()).contains("bis 1", "CSV").doesNotContain("Kohorten");
        assertThat(new HeatMaps(TABLE, true, 10, 3, "").bounds()).isNull();
    }

    @Test
    void drawsCurvesOverAsManyPeriodsAsTheTable() {
        assertThat(new CohortCurves(TABLE, 2).draw())
                .satisfies(chart -> assertThat(chart.labels()).containsExactly("1"));
        assertThat(new CohortCurves(TABLE, 1).draw()).isNull();
    }
}
