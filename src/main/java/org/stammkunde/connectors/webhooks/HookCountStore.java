package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what became of deliveries.
@Repository
class HookCountStore {

    private final JdbcClient jdbc;

    HookCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long source, Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        insert into connectors.hook_count (source, hour, outcome, count, last_at)
                        values (:source, :hour, :outcome, 1, :at)
                        on conflict (source, hour, outcome) do update
                        set count = hook_count.count + 1,
                            last_at = greatest(hook_count.last_at, excluded.last_at)
                        """)
                .param("source", source)
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param since whole hours
    HookHealth since(long source, Instant since) {
        var health = new HookHealth();
        jdbc.sql(
                        """
                        select outcome, sum(count) as count, max(last_at) as last_at
                        from connectors.hook_count
                        where source = :source and hour >= :since
                        group by outcome
                        """)
                .param("source", source)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            health.put(
                                    Outcome.of(row.getString("outcome")),
                                    row.getLong("count"),
                                    row.getObject("last_at", OffsetDateTime.class).toInstant());
                        });
        return health;
    }

    void deleteBefore(Instant hour) {
        jdbc.sql("delete from connectors.hook_count where hour < :hour")
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .update();
    }
}
