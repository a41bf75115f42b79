package org.stammkunde.analytics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.stammkunde.warehouse.spi.Mart;

/// Customers by the calendar period of their first order and by each period they ordered in. A
/// customer counts in a period through the first of their orders in it, the one whose
/// predecessor lies in an earlier period.
final class CohortMart {

    static final Mart MART =
            new Mart(
                    "cohort",
                    List.of("orders"),
                    """
                    create table marts.cohort (
                        scope tinyint, granularity varchar, cohort date, period date,
                        customers bigint)
                    """,
                    List.of("insert into marts.cohort " + cells("1", "marts.purchase")),
                    List.of(
                            """
                            merge into marts.cohort as m using (%s) as c
                            on m.scope = c.scope and m.granularity = c.granularity
                                and m.cohort = c.cohort and m.period = c.period
                            when matched then update set customers = m.customers + c.customers
                            when not matched then insert values (
                                c.scope, c.granularity, c.cohort, c.period, c.customers)
                            """
                                    .formatted(cells("sign", "marts.purchase_change"))));

    private CohortMart() {}

    private static String cells(String sign, String table) {
        return Arrays.stream(Granularity.values())
                .map(granularity -> cells(granularity.parameter(), sign, table))
                .collect(Collectors.joining(" union all "));
    }

    /// @param sign what a row counts
    /// @param table one, or a subquery, with the rows
    static String cells(String granularity, String sign, String table) {
        return """
            select scope, '%1$s' as granularity,
                   date_trunc('%1$s', first_day)::date as cohort,
                   date_trunc('%1$s', day)::date as period, sum(%2$s) as customers
            from %3$s
            where customer_id is not null
                and (prev_day is null or date_trunc('%1$s', prev_day) < date_trunc('%1$s', day))
            group by all
            """
                .formatted(granularity, sign, table);
    }
}
