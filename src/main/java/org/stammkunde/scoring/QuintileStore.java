package org.stammkunde.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Divides the buyers of a window into fifths, in DuckDB.
class QuintileStore {

    /// Orders of known customers that count, later ones than now left out as in conditions.
    private static final String ORDERS =
            """
            from facts.orders
            where counted and customer_id is not null and (:free or value_minor <> 0)
                and ordered_day >= :first_day and ordered_at <= :now
            """;

    /// Among n buyers, of whom so many are better, a value is worth the score 5 - floor(5 * better
    /// / n): those who share a value share the place of the first of them. The limit of a score is
    /// the smallest value that is worth at least as much.
    private static final String LIMITS =
            """
            %1$s_limits as (
                select min(%1$s) filter (5 * better < 4 * n) as %1$s_2,
                       min(%1$s) filter (5 * better < 3 * n) as %1$s_3,
                       min(%1$s) filter (5 * better < 2 * n) as %1$s_4,
                       min(%1$s) filter (5 * better < n) as %1$s_5
                from (select %1$s, sum(count(*)) over (order by %1$s desc) - count(*) as better
                      from buyers group by %1$s) cross join total)
            """;

    private static final String QUINTILES =
            """
            with buyers as materialized (
                select customer_id, max(ordered_day) as recency, count(*) as frequency,
                       sum(value_minor)::bigint as monetary
                %s
                group by customer_id),
            total as (select count(*) as n from buyers),
            %s, %s, %s
            select * from total cross join recency_limits cross join frequency_limits
                cross join monetary_limits
            """
                    .formatted(
                            ORDERS,
                            LIMITS.formatted("recency"),
                            LIMITS.formatted("frequency"),
                            LIMITS.formatted("monetary"));

    private final JdbcClient engine;

    QuintileStore(JdbcClient engine) {
        this.engine = engine;
    }

    Limits limits(Terms terms, Instant now) {
        return asked(QUINTILES, terms, now).query((row, _) -> limits(row)).single();
    }

    /// How many have an order in the window.
    long buyers(Terms terms, Instant now) {
        return asked("select count(distinct customer_id) " + ORDERS, terms, now)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String statement, Terms terms, Instant now) {
        return engine.sql(statement)
                .param("free", terms.countFreeOrders())
                .param("first_day", terms.firstDay())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Limits limits(ResultSet row) throws SQLException {
        long buyers = row.getLong("n");
        if (buyers == 0) {
            return new Limits(0, List.of(), List.of(), List.of());
        }
        var recency = new ArrayList<LocalDate>();
        var frequency = new ArrayList<Long>();
        var monetary = new ArrayList<Long>();
        for (int score = 2; score <= RfmGroup.BEST; score++) {
            recency.add(row.getObject("recency_" + score, LocalDate.class));
            frequency.add(row.getLong("frequency_" + score));
            monetary.add(row.getLong("monetary_" + score));
        }
        return new Limits(buyers, recency, frequency, monetary);
    }
}
