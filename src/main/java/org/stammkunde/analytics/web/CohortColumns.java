package org.stammkunde.analytics.web;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.CsvDownload;

/// The cohort table as a file with a row per cell. Nothing is rounded; an open cell says so.
final class CohortColumns {

    private CohortColumns() {}

    /// @param cohort the one that the cell belongs to
    record Row(Cohort cohort, Cohort.Cell cell) {}

    static CsvDownload<Row> download(CohortTable table) {
        return new CsvDownload<>(
                t("analytics.cohorts.file." + table.granularity().parameter()),
                all(),
                each -> rows(table).forEach(each));
    }

    private static Stream<Row> rows(CohortTable table) {
        return table.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream().map(cell -> new Row(cohort, cell)));
    }

    static List<Column<Row>> all() {
        return List.of(
                Column.of(
                        "cohort",
                        t("analytics.cohorts.cohort"),
                        row -> Cell.text(row.cohort().label())),
                Column.of(
                        "from",
                        t("analytics.cohorts.column.from"),
                        row -> Cell.date(row.cohort().start())),
                Column.figures(
                        "size",
                        t("analytics.cohorts.column.size"),
                        row -> Cell.number(row.cohort().size())),
                Column.figures(
                        "period",
                        t("analytics.cohorts.column.period"),
                        row -> Cell.number((long) row.cell().period())),
                Column.figures(
                        "customers",
                        t("analytics.cohorts.column.customers"),
                        row -> Cell.number(row.cell().customers())),
                Column.figures(
                        "share",
                        t("analytics.cohorts.column.share"),
                        row -> Cell.percent(share(row))),
                Column.of(
                        "open",
                        t("analytics.cohorts.column.open"),
                        row ->
                                Cell.text(
                                        t(
                                                row.cell().open()
                                                        ? "analytics.cohorts.open"
                                                        : "analytics.cohorts.closed"))));
    }

    private static @Nullable BigDecimal share(Row row) {
        var share = row.cohort().share(row.cell());
        return share == null ? null : BigDecimal.valueOf(share);
    }
}
