package org.stammkunde.ingest.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What writers do so that readers miss nothing in the log's order.
@Repository
class LogOrderStore {

    /// Far above what an event waits to be stored, far below what readers allow for.
    private static final Duration LATE = Duration.ofHours(12);

    private final JdbcClient jdbc;

    LogOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// To be called before the transaction writes anything, and thereby gets its number: whoever
    /// reads takes numbers of transactions that do not hold this lock for settled.
    void lock() {
        jdbc.sql("lock table only ingest.event in row exclusive mode").update();
    }

    /// Notes events stored long after their receipt: they lie in months that readers have done
    /// with.
    void note(List<IncomingEvent> events, Instant now) {
        events.stream()
                .filter(event -> isLate(event, now))
                .map(IncomingEvent::receivedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(this::note);
    }

    static boolean isLate(IncomingEvent event, Instant now) {
        return event.receivedAt().isBefore(now.minus(LATE));
    }

    private void note(Instant earliest) {
        jdbc.sql("insert into ingest.late (since) values (:since)")
                .param("since", earliest.atOffset(ZoneOffset.UTC))
                .update();
    }
}
