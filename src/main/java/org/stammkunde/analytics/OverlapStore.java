package org.stammkunde.analytics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts who is in which of several sets of customers.
final class OverlapStore {

    private OverlapStore() {}

    /// Every customer once, with one bit for each set; so many have the same bits.
    static Overlap of(JdbcClient sql, List<Population> sets) {
        var members =
                IntStream.range(0, sets.size())
                        .mapToObj(i -> members(i, sets.get(i)))
                        .collect(Collectors.joining(" union all "));
        var parts =
                sql.sql(
                                """
                                select sets, count(*) as customers from (
                                    select customer_id, bit_or(bit) as sets from (%s)
                                    group by customer_id)
                                group by sets order by customers desc, sets
                                """
                                        .formatted(members))
                        .query(
                                (row, _) ->
                                        new Overlap.Part(
                                                row.getInt("sets"), row.getLong("customers")))
                        .list();
        return new Overlap(sets.size(), parts);
    }

    private static String members(int number, Population set) {
        return "select customer_id, %d as bit from (%s)".formatted(1 << number, set.customers());
    }
}
