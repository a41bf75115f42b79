package org.stammkunde.segments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.warehouse.spi.FactTable;

/// Finds the customers about whom something was stored, by the facts in commit order.
@Repository
class TouchedStore {

    /// For each customer, of what was stored, on average.
    private static final int ROWS = 10;

    private static final String CUSTOMER = "customer_id";
    private static final String IDENTIFIER = "identifier_id";

    private final JdbcClient sql;
    private final String touched;

    /// What follows from segments themselves is left out: those that ask about others are looked at
    /// after these.
    TouchedStore(JdbcClient sql, List<FactTable> facts, Warehouse warehouse) {
        var leaders = warehouse.leaders(facts.stream().map(FactTable::name).toList());
        this.sql = sql;
        var about =
                facts.stream()
                        .filter(fact -> leaders.contains(fact.name()))
                        .filter(fact -> !fact.name().equals(StayStore.FACT))
                        .filter(TouchedStore::isAboutSomebody)
                        .toList();
        this.touched =
                about.stream().map(TouchedStore::customers).collect(Collectors.joining(" union "));
    }

    /// Transactions whose changes are settled and not yet looked at: those from `from` to before
    /// `to`.
    record Settled(long from, long to) {}

    Settled settled() {
        return sql.sql(
                        """
                        select checkpoint::text::bigint as checkpoint,
                               pg_snapshot_xmin(pg_current_snapshot())::text::bigint as finished
                        from segments.live
                        """)
                .query((row, _) -> new Settled(row.getLong("checkpoint"), row.getLong("finished")))
                .single();
    }

    /// By what was stored about them; facts that change together count as the first of these.
    ///
    /// @param most customers
    /// @return none when there are more, or almost
    Optional<Touched> customers(Settled settled, int most) {
        var by = new HashMap<Reading, Set<Long>>();
        int rows = ROWS * most;
        var found = new AtomicInteger();
        sql.sql(
                        """
                        select fact, name, customer_id from (%s) t
                        where customer_id is not null limit :rows
                        """
                                .formatted(touched))
                .param("from", Long.toString(settled.from()))
                .param("to", Long.toString(settled.to()))
                .param("rows", rows)
                .query(
                        row -> {
                            var stored = new Reading(row.getString("fact"), row.getString("name"));
                            by.computeIfAbsent(stored, _ -> new HashSet<>())
                                    .add(row.getLong("customer_id"));
                            found.incrementAndGet();
                        });
        return Optional.of(new Touched(by)).filter(all -> found.get() < rows && all.size() <= most);
    }

    void lookedAt(Settled settled) {
        sql.sql(
                        """
                        update segments.live set checkpoint = cast(:to as xid8)
                        where checkpoint < cast(:to as xid8)
                        """)
                .param("to", Long.toString(settled.to()))
                .update();
    }

    private static boolean isAboutSomebody(FactTable fact) {
        return has(fact, CUSTOMER) || has(fact, IDENTIFIER);
    }

    private static boolean has(FactTable fact, String column) {
        return fact.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    private static String customers(FactTable fact) {
        var settled = "where f.changed >= cast(:from as xid8) and f.changed < cast(:to as xid8)";
        var column = Facts.NAMED_BY.get(fact.name());
        var name = column == null ? "null" : "f." + column;
        return has(fact, CUSTOMER)
                ? "(select '%1$s' as fact, %2$s as name, f.customer_id from facts.%1$s f %3$s)"
                        .formatted(fact.name(), name, settled)
                : """
                (select '%1$s' as fact, %2$s as name, i.customer_id from facts.%1$s f
                 join facts.identifiers i on i.identifier_id = f.identifier_id %3$s)
                """
                        .formatted(fact.name(), name, settled);
    }
}
