package org.stammkunde.ingest.door;

import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the counts of what was turned away.
@Repository
class TurnedAwayStore {

    private final NamedParameterJdbcTemplate jdbc;

    TurnedAwayStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(Map<TurnedAway.Count, Long> counts) {
        jdbc.batchUpdate(
                """
                insert into ingest.turned_away as t (source, hour, cause, times)
                values (:source, :hour, :cause, :times)
                on conflict (source, hour, cause) do update set times = t.times + excluded.times
                """,
                counts.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(TurnedAway.Count count, long times) {
        return new MapSqlParameterSource()
                .addValue("source", count.source())
                .addValue("hour", count.hour().atOffset(ZoneOffset.UTC))
                .addValue("cause", count.cause())
                .addValue("times", times);
    }
}
