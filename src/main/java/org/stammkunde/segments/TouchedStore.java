package org.stammkunde.segments;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.warehouse.spi.FactTable;

/// Finds the customers about whom something was stored, by the facts in commit order.
@Repository
class TouchedStore {

    private static final String CUSTOMER = "customer_id";
    private static final String IDENTIFIER = "identifier_id";

    /// Facts that change together with others, and what follows from segments themselves: those
    /// that ask about others are looked at after these.
    private static final Set<String> LED =
            Set.of("attributes", "order_lines", "subscription_periods", "segment_stays");

    private final JdbcClient sql;
    private final String touched;

    TouchedStore(JdbcClient sql, List<FactTable> facts) {
        this.sql = sql;
        this.touched =
                facts.stream()
                        .filter(fact -> !LED.contains(fact.name()))
                        .filter(TouchedStore::isAboutSomebody)
                        .map(TouchedStore::customers)
                        .collect(Collectors.joining(" union "));
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

    /// @param most at most so many of them, in no order
    List<Long> customers(Settled settled, int most) {
        return sql.sql(
                        "select customer_id from (%s) t where customer_id is not null limit :most"
                                .formatted(touched))
                .param("from", Long.toString(settled.from()))
                .param("to", Long.toString(settled.to()))
                .param("most", most)
                .query(Long.class)
                .list();
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
        return has(fact, CUSTOMER)
                ? "(select f.customer_id from facts.%s f %s)".formatted(fact.name(), settled)
                : """
                (select i.customer_id from facts.%s f
                 join facts.identifiers i on i.identifier_id = f.identifier_id %s)
                """
                        .formatted(fact.name(), settled);
    }
}
