package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the cells of cohorts.
final class CohortStore {

    /// @param cohort first day of the period of the first order
    /// @param period first day of a period with orders
    record Entry(LocalDate cohort, LocalDate period, long customers) {}

    private CohortStore() {}

    static List<Entry> entries(
            JdbcClient sql, Population whose, Granularity granularity, int scope) {
        return sql.sql(
                        """
                        select cohort, period, sum(customers) as customers from %s as cells
                        where granularity = :granularity and scope in (0, :scope)
                        group by all having sum(customers) > 0
                        order by cohort, period
                        """
                                .formatted(Counters.of(whose).cohort(granularity)))
                .param("granularity", granularity.parameter())
                .param("scope", scope)
                .query(
                        (row, number) ->
                                new Entry(
                                        row.getObject("cohort", LocalDate.class),
                                        row.getObject("period", LocalDate.class),
                                        row.getLong("customers")))
                .list();
    }
}
