package org.stammkunde.analytics.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.stammkunde.analytics.Cohort;
import org.stammkunde.analytics.CohortTable;
import org.stammkunde.web.kit.CsvWriter;

/// Writes a cohort table with a row per cell. Nothing is rounded; an open cell says so.
record CohortCsv(CohortTable table) {

    private static final List<String> HEADER =
            List.of("cohort", "from", "size", "period", "customers", "share", "open");

    void write(CsvWriter csv) throws IOException {
        csv.row(HEADER);
        for (var cohort : table.cohorts()) {
            for (var cell : cohort.cells()) {
                csv.row(row(cohort, cell));
            }
        }
    }

    private static List<Object> row(Cohort cohort, Cohort.Cell cell) {
        var share = cohort.share(cell);
        return Arrays.asList(
                cohort.label(),
                cohort.start(),
                cohort.size(),
                cell.period(),
                cell.customers(),
                share == null ? "" : share,
                cell.open());
    }
}
