package org.stammkunde.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/// Puts events into quarantine.
@Repository
class RejectedStore {

    private final NamedParameterJdbcTemplate jdbc;

    RejectedStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// One that is there already is counted again.
    void add(List<RejectedEvent> events) {
        jdbc.batchUpdate(
                """
                insert into ingest.rejected
                    (source, fingerprint, reason, field, received_at, last_at, sent_at, raw)
                values (:source, :fingerprint, :reason, :field, :received, :received, :sent, :raw)
                on conflict (source, fingerprint) do update
                set times = rejected.times + 1, last_at = excluded.last_at,
                    reason = excluded.reason, field = excluded.field
                """,
                events.stream()
                        .sorted((a, b) -> a.raw().compareTo(b.raw()))
                        .map(RejectedStore::row)
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(RejectedEvent event) {
        return new MapSqlParameterSource()
                .addValue("source", event.source())
                .addValue(
                        "fingerprint",
                        MessageHash.sha256(event.raw().getBytes(StandardCharsets.UTF_8)))
                .addValue("reason", event.reason().word())
                .addValue("field", event.field())
                .addValue("received", event.receivedAt().atOffset(ZoneOffset.UTC))
                .addValue("sent", time(event.sentAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("raw", event.raw());
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
