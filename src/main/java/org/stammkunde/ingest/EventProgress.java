package org.stammkunde.ingest;

import java.time.Instant;

/// How far what is made of events follows the event log.
public interface EventProgress {

    /// Whether every consumer has worked through all events received up to then.
    boolean caughtUp(Instant receivedAt);
}
