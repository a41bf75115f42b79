package org.stammkunde.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stammkunde.shared.StartFailure;

/// How events are taken in.
///
/// @param eventsPerSecond how many one write key may send on average; twice as many at once
/// @param keepRejectedDays days after which an event in quarantine is deleted
/// @param patience how long a request waits for its events to be stored
@ConfigurationProperties("stammkunde.ingest")
public record IngestSettings(
        @DefaultValue("100000") int eventsPerSecond,
        @DefaultValue("30") int keepRejectedDays,
        @DefaultValue("10s") Duration patience) {

    public IngestSettings {
        if (eventsPerSecond < 1) {
            throw new StartFailure("STAMMKUNDE_INGEST_EVENTS_PER_SECOND must be 1 or more.");
        }
        if (keepRejectedDays < 1) {
            throw new StartFailure("STAMMKUNDE_INGEST_KEEP_REJECTED_DAYS must be 1 or more.");
        }
        if (patience.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new StartFailure(
                    "STAMMKUNDE_INGEST_PATIENCE must be one second or more, such as 10s.");
        }
    }
}
