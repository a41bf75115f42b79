package org.stammkunde.ingest.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads how a source is doing.
@Repository
class HealthStore {

    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Hours in which anything came, whether summed up already or not.
    List<Health.Part> hours(long source, Instant from) {
        return jdbc.sql(
                        """
                        select hour, sum(accepted) as accepted, sum(duplicates) as duplicates,
                               sum(rejected) as rejected
                        from (
                            select hour, accepted, duplicates, rejected
                            from ingest.volume where source = :source and hour >= :from
                            union all
                            select date_trunc('hour', at, 'UTC'), accepted, duplicates, rejected
                            from ingest.tally where source = :source and at >= :from
                        ) counted
                        group by hour order by hour
                        """)
                .param("source", source)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Health.Part(
                                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                                        row.getLong("accepted"),
                                        row.getLong("duplicates"),
                                        row.getLong("rejected")))
                .list();
    }

    /// Events in quarantine by reason, the most frequent first.
    Map<String, Long> rejected(long source) {
        return counts(
                """
                select reason as what, count(*) as times from ingest.rejected
                where source = :source group by 1 order by 2 desc, 1
                """,
                source,
                Instant.EPOCH);
    }

    /// What was turned away by cause, the most frequent first.
    Map<String, Long> turnedAway(long source, Instant from) {
        return counts(
                """
                select cause as what, sum(times) as times from ingest.turned_away
                where source = :source and hour >= :from group by 1 order by 2 desc, 1
                """,
                source,
                from);
    }

    private Map<String, Long> counts(String statement, long source, Instant from) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(statement)
                .param("source", source)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            counts.put(row.getString("what"), row.getLong("times"));
                        });
        return counts;
    }
}
