package org.stammkunde.ingest.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a source sent in the last 24 hours.
///
/// @param lastAt when it last sent anything at all, or null
public record Volume(long accepted, long duplicates, long rejected, @Nullable Instant lastAt) {

    static final Volume NOTHING = new Volume(0, 0, 0, null);
}
