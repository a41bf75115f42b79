package org.stammkunde.ingest.consumers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Checkpoint;

/// An event that a consumer failed at and went on without.
///
/// @param reason `refused`, `database` or `defect`
/// @param code the error's own code
/// @param field the property at fault, if one is
/// @param reference under which the failure stands in the log file
/// @param tries how often it was tried alone
/// @param wanted whether it is about to be tried again
public record SetAside(
        long id,
        String consumer,
        Checkpoint position,
        Instant receivedAt,
        String reason,
        String code,
        @Nullable String field,
        String reference,
        Instant setAsideAt,
        int tries,
        boolean wanted) {}
