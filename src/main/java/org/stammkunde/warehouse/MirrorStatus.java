package org.stammkunde.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the analytics copy is doing.
///
/// @param ready whether it can answer
/// @param rebuilding why it is being built right now, or null
/// @param asOf everything stored before this instant is in it, null while there is no copy
/// @param rows per fact
/// @param fileBytes size on disk
/// @param builtAt when it was last built from scratch
/// @param builtBecause why, as far as this process knows
/// @param trouble reference of the failure in the log that keeps it from catching up, or null
public record MirrorStatus(
        boolean ready,
        @Nullable RebuildCause rebuilding,
        @Nullable Instant asOf,
        @Nullable Duration lag,
        Map<String, Long> rows,
        long fileBytes,
        @Nullable Instant builtAt,
        @Nullable RebuildCause builtBecause,
        @Nullable String trouble,
        String engineVersion) {

    public MirrorStatus {
        rows = Map.copyOf(rows);
    }
}
