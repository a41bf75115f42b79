package org.stammkunde.ingest.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what has been counted: hours summed up already and commits not yet summed up.
@Repository
class VolumeStore {

    private final JdbcClient jdbc;

    VolumeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By source.
    Map<Long, Volume> since(Instant from) {
        var volumes = new HashMap<Long, Volume>();
        jdbc.sql(
                        """
                        select source, max(last_at) as last_at,
                               coalesce(sum(accepted) filter (where hour >= :from), 0) as accepted,
                               coalesce(sum(duplicates) filter (where hour >= :from), 0)
                                   as duplicates,
                               coalesce(sum(rejected) filter (where hour >= :from), 0) as rejected
                        from (
                            select source, hour, last_at, accepted, duplicates, rejected
                            from ingest.volume
                            union all
                            select source, at, at, accepted, duplicates, rejected
                            from ingest.tally
                        ) counted
                        group by source
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            volumes.put(row.getLong("source"), volume(row));
                        });
        return volumes;
    }

    private static Volume volume(ResultSet row) throws SQLException {
        return new Volume(
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
