package org.stammkunde.ingest.consumers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Checkpoint;

/// How far a consumer is behind the log.
///
/// @param place what it has done last
/// @param behind events it has yet to do; exact up to 10,000
/// @param waitingSince when the first of them was received, null when there is none
/// @param setAside events it failed at
/// @param trouble code of what keeps it from going on, as far as this node knows, or null
public record Lag(
        String consumer,
        Checkpoint place,
        long behind,
        @Nullable Instant waitingSince,
        long setAside,
        @Nullable String trouble) {}
