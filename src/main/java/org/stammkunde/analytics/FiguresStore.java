package org.stammkunde.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts periods from the marts.
final class FiguresStore {

    private static final String COUNTS = resource("counts.sql");

    private FiguresStore() {}

    /// @return one for each period, in the same order
    static List<Counts> counts(
            JdbcClient sql, Population whose, List<Period> periods, int window, int scope) {
        var rows =
                IntStream.range(0, periods.size())
                        .mapToObj(i -> literal(i, periods.get(i)))
                        .collect(Collectors.joining(", "));
        // Asked beforehand: a second statement would end a result that is still being read.
        var stayers = StayersStore.of(sql, whose, periods, window, scope);
        return sql.sql(statement(whose).replace("/*periods*/", rows))
                .param("window", window)
                .param("scope", scope)
                .query((row, number) -> counts(row, stayers.get(periods.get(number))))
                .list();
    }

    private static String statement(Population whose) {
        var counters = Counters.of(whose);
        return COUNTS.replace("/*preface*/", counters.preface())
                .replace("/*daily*/", counters.daily())
                .replace("/*flow*/", counters.flow())
                .replace("/*whose*/", whose.holds());
    }

    private static String literal(int number, Period period) {
        return "(%d, date '%s', date '%s')".formatted(number, period.from(), period.to());
    }

    private static Counts counts(ResultSet row, @Nullable Stayers stayers) throws SQLException {
        long atStart = row.getLong("at_start");
        long fresh = row.getLong("new_customers");
        long buyers = row.getLong("buyers");
        double median = row.getDouble("gap_median");
        @Nullable Double gapMedian = row.wasNull() ? null : median;
        return new Counts(
                atStart,
                row.getLong("at_end"),
                fresh,
                stayers == null ? fresh : stayers.newAtEnd(),
                stayers == null ? atStart - row.getLong("lost") : stayers.retained(),
                row.getLong("ever_at_start") - atStart,
                buyers,
                buyers - fresh + row.getLong("second_inside"),
                row.getLong("repeat_buyers"),
                row.getLong("orders"),
                row.getLong("value_minor"),
                row.getLong("new_value_minor"),
                row.getLong("refunded_minor"),
                row.getLong("guest_orders"),
                row.getLong("guest_value_minor"),
                row.getLong("guest_refunded_minor"),
                row.getLong("gaps"),
                row.getLong("gap_days"),
                gapMedian,
                row.getLong("lifespan_days"),
                row.getLong("ever_at_end"));
    }

    /// The first and the last day with orders that count.
    static DataSpan span(JdbcClient sql, int scope, LocalDate today) {
        return sql.sql(
                        """
                        select min(day) as first, max(day) as last from marts.daily
                        where scope in (0, :scope) and orders > 0
                        """)
                .param("scope", scope)
                .query(
                        (row, number) ->
                                DataSpan.of(
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class),
                                        today))
                .single();
    }

    static WindowProposal proposal(JdbcClient sql, int scope) {
        return sql.sql(
                        """
                        with gaps as (
                            select gap, sum(n) as n from marts.gap
                            where scope in (0, :scope) and gap > 0
                            group by all having sum(n) > 0),
                        ranked as (
                            select gap, sum(n) over (order by gap) as upto, sum(n) over () as total
                            from gaps)
                        select coalesce(max(total), 0) as gaps,
                               min(gap) filter (upto >= 0.5 * total) as median,
                               min(gap) filter (upto >= 0.9 * total) as ninetieth
                        from ranked
                        """)
                .param("scope", scope)
                .query(
                        (row, number) ->
                                WindowProposal.of(
                                        row.getLong("gaps"),
                                        integer(row, "median"),
                                        integer(row, "ninetieth")))
                .single();
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(name, FiguresStore.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
