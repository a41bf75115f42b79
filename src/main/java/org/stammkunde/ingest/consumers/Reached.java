package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.List;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.Event;

/// How far a consumer has come.
///
/// @param after everything up to here is done
/// @param since the latest receipt among that
record Reached(Checkpoint after, Instant since) {

    /// Behind these events.
    Reached beyond(List<Event> events) {
        var latest = since;
        for (var event : events) {
            latest = event.receivedAt().isAfter(latest) ? event.receivedAt() : latest;
        }
        return new Reached(events.getLast().position(), latest);
    }
}
