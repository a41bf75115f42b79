package org.stammkunde.ingest.log;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
                    (source, fingerprint, reason, field, received_at, last_at, times, sent_at, raw)
                values (:source, :fingerprint, :reason, :field, :received, :received, :times,
                        :sent, :raw)
                on conflict (source, fingerprint) do update
                set times = rejected.times + excluded.times, last_at = excluded.last_at,
                    reason = excluded.reason, field = excluded.field
                """,
                same(events).values().stream()
                        .map(repeated -> row(repeated.getFirst(), repeated.size()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /// Sorted, so that two writers never wait for each other in a ring.
    private static Map<String, List<RejectedEvent>> same(List<RejectedEvent> events) {
        return events.stream()
                .collect(
                        Collectors.groupingBy(
                                event -> event.source() + " " + event.raw(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static MapSqlParameterSource row(RejectedEvent event, int times) {
        return new MapSqlParameterSource()
                .addValue("source", event.source())
                .addValue(
                        "fingerprint",
                        MessageHash.sha256(event.raw().getBytes(StandardCharsets.UTF_8)))
                .addValue("reason", event.reason().word())
                .addValue("field", event.field())
                .addValue("received", event.receivedAt().atOffset(ZoneOffset.UTC))
                .addValue("sent", time(event.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("times", times)
                .addValue("raw", event.raw());
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
