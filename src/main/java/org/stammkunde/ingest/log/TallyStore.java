package org.stammkunde.ingest.log;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what arrives, per source and hour.
@Repository
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Tally tally, Instant at) {
        tally.counts()
                .forEach(
                        (source, counts) ->
                                jdbc.sql(
                                                """
                                                insert into ingest.tally
                                                    (source, at, accepted, duplicates, rejected)
                                                values (?, ?, ?, ?, ?)
                                                """)
                                        .params(
                                                source,
                                                at.atOffset(ZoneOffset.UTC),
                                                counts[Tally.ACCEPTED],
                                                counts[Tally.DUPLICATE],
                                                counts[Tally.REJECTED])
                                        .update());
    }

    /// Sums up into hours what has been counted so far.
    void sumUp() {
        jdbc.sql(
                        """
                        with moved as (delete from ingest.tally returning *)
                        insert into ingest.volume as v
                            (source, hour, last_at, accepted, duplicates, rejected)
                        select source, date_trunc('hour', at, 'UTC'), max(at), sum(accepted),
                               sum(duplicates), sum(rejected)
                        from moved group by 1, 2
                        order by 1, 2
                        on conflict (source, hour) do update
                        set last_at = greatest(v.last_at, excluded.last_at),
                            accepted = v.accepted + excluded.accepted,
                            duplicates = v.duplicates + excluded.duplicates,
                            rejected = v.rejected + excluded.rejected
                        """)
                .update();
    }
}
