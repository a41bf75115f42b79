package org.stammkunde.analytics;

import java.time.Instant;
import java.util.List;

/// All first-order cohorts, oldest first, with their mean.
///
/// @param mean per period the share weighted by cohort size, closed cells only
public record CohortTable(
        Granularity granularity, List<Cohort> cohorts, List<Mean> mean, Instant asOf) {

    public CohortTable {
        cohorts = List.copyOf(cohorts);
        mean = List.copyOf(mean);
    }

    /// @param cohorts how many cohorts have a closed cell for this period
    /// @param size customers of these cohorts
    /// @param customers those of them who ordered in the period
    public record Mean(int period, long cohorts, long size, long customers) {

        public double share() {
            return customers / (double) size;
        }
    }
}
