package org.stammkunde.customers.identity;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Identifier;

/// What people decided, as the history has it.
record StoredDecisions(JdbcClient sql) {

    private record Side(long merge, int side) {}

    void tell(NaiveIdentity naive) {
        var sides = sides();
        sql.sql(
                        """
                        select id, separates, merged_by is not null and undone_at is null as same,
                               merged_at, about is not null as address
                        from customers.merge order by id
                        """)
                .query(
                        row -> {
                            var kept = side(sides, row.getLong(1), 0);
                            var other = side(sides, row.getLong(1), 1);
                            if (row.getBoolean("address")) {
                                naive.assign(other);
                            }
                            if (row.getBoolean("separates")) {
                                naive.separate(kept, other);
                            }
                            if (row.getBoolean("same")) {
                                kept.addAll(other);
                                var at = row.getObject("merged_at", OffsetDateTime.class);
                                naive.decide(kept, Objects.requireNonNull(at).toInstant());
                            }
                        });
    }

    void tellEntered(NaiveIdentity naive) {
        sql.sql(
                        """
                        select i.source, i.value, e.key, e.value ->> 'v',
                               (e.value ->> 'at')::timestamptz
                        from customers.identifier i, jsonb_each(i.entered) e
                        """)
                .query(
                        row -> {
                            naive.enter(
                                    new Identifier(row.getString(1), row.getString(2)),
                                    row.getString(3),
                                    new NaiveIdentity.Entered(
                                            String.valueOf(row.getString(4)),
                                            Objects.requireNonNull(
                                                            row.getObject(5, OffsetDateTime.class))
                                                    .toInstant()));
                        });
    }

    private Map<Side, Set<Identifier>> sides() {
        var sides = new HashMap<Side, Set<Identifier>>();
        sql.sql(
                        """
                        select s.merge_id, s.side, i.source, i.value
                        from customers.merge_side s
                        join customers.identifier i on i.id = s.identifier_id
                        """)
                .query(
                        row -> {
                            sides.computeIfAbsent(
                                            new Side(row.getLong(1), row.getInt(2)),
                                            any -> new HashSet<>())
                                    .add(new Identifier(row.getString(3), row.getString(4)));
                        });
        return sides;
    }

    private static Set<Identifier> side(Map<Side, Set<Identifier>> sides, long merge, int side) {
        return sides.getOrDefault(new Side(merge, side), new HashSet<>());
    }
}
