package org.stammkunde.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts who was active at both ends of periods longer than the activity window; counters of
/// days cannot tell. All periods in one statement: for each edge the set of the active customers
/// is drawn up once, as one bit for each customer in words of 64, and sets are compared by word.
///
/// Active at an edge = whose last order before it lies within the window. Purchases are read once
/// for all edges, by the days that lie in the window of any.
final class StayersStore {

    /// A day and, where a period ends on it, that period's first day: later first orders are new.
    private record Edge(LocalDate day, LocalDate since) {}

    private StayersStore() {}

    /// @return nothing for periods that are not longer than the window
    static Map<Period, Stayers> of(
            JdbcClient sql, Population whose, List<Period> asked, int window, int scope) {
        var periods = asked.stream().filter(period -> period.days() > window).distinct().toList();
        if (periods.isEmpty()) {
            return Map.of();
        }
        var edges = edges(periods);
        var counted =
                sql.sql(statement(whose, edges, ends(periods, edges)))
                        .param("window", window)
                        .param("scope", scope)
                        .query(
                                (row, any) ->
                                        new Stayers(
                                                row.getLong("retained"), row.getLong("new_at_end")))
                        .list();
        var stayers = new LinkedHashMap<Period, Stayers>();
        IntStream.range(0, periods.size())
                .forEach(i -> stayers.put(periods.get(i), counted.get(i)));
        return stayers;
    }

    private static String statement(Population whose, List<Edge> edges, String ends) {
        return """
            with edges as (from (values %s) e (edge, before, since)),
            windows as (
                select edge, before, since, (before - back::integer)::date as day
                from edges, range(1, :window + 1) as r (back)),
            active as (
                select edge, customer_id, first_day >= since as fresh
                from marts.purchase join windows using (day)
                where next_day >= before and scope in (0, :scope) and %s),
            words as materialized (
                select edge, customer_id // 64 as word, count(*) filter (fresh) as fresh,
                       bit_or(1::ubigint << (customer_id %% 64)::ubigint) as members
                from active group by all)
            select p.i, coalesce(sum(bit_count(at_start.members & at_end.members)), 0) as retained,
                   coalesce(sum(at_end.fresh), 0) as new_at_end
            from (values %s) p (i, starting, ending)
            left join words at_end on at_end.edge = p.ending
            left join words at_start
                on at_start.edge = p.starting and at_start.word = at_end.word
            group by p.i order by p.i
            """
                .formatted(literals(edges), whose.holds(), ends);
    }

    private static String literals(List<Edge> edges) {
        return IntStream.range(0, edges.size())
                .mapToObj(i -> literal(i, edges.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String literal(int number, Edge edge) {
        return "(%d, date '%s', date '%s')".formatted(number, edge.day(), edge.since());
    }

    /// Where one period ends, the next one mostly starts: both look at the same set.
    private static List<Edge> edges(List<Period> periods) {
        var edges = new ArrayList<Edge>();
        periods.forEach(period -> edges.add(new Edge(period.to(), period.from())));
        for (var period : periods) {
            if (at(period.from(), edges) < 0) {
                edges.add(new Edge(period.from(), period.from()));
            }
        }
        return edges;
    }

    private static int at(LocalDate day, List<Edge> edges) {
        return IntStream.range(0, edges.size())
                .filter(i -> edges.get(i).day().equals(day))
                .findFirst()
                .orElse(-1);
    }

    private static String ends(List<Period> periods, List<Edge> edges) {
        return IntStream.range(0, periods.size())
                .mapToObj(i -> "(%d, %d, %d)".formatted(i, at(periods.get(i).from(), edges), i))
                .collect(Collectors.joining(", "));
    }
}
