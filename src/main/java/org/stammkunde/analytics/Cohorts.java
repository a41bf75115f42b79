package org.stammkunde.analytics;

import java.time.Instant;
import java.util.List;

/// The cohort table as programs get it.
record Cohorts(String granularity, List<Row> cohorts, Instant asOf) {

    /// @param cohort label of the period of the first order
    record Row(String cohort, long size, List<Cohort.Cell> cells) {}

    static Cohorts of(CohortTable table) {
        return new Cohorts(
                table.granularity().parameter(),
                table.cohorts().stream()
                        .map(cohort -> new Row(cohort.label(), cohort.size(), cohort.cells()))
                        .toList(),
                table.asOf());
    }
}
