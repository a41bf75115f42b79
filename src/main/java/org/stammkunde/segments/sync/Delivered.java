package org.stammkunde.segments.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was sent, whatever came of it.
///
/// @param message its id, the same for each attempt
/// @param test somebody tried out the webhook
/// @param changes how many are in it
/// @param status of the answer, null = there was none
/// @param trouble why there was none, a code
public record Delivered(
        long id,
        String message,
        boolean test,
        Instant sentAt,
        int changes,
        @Nullable Integer status,
        @Nullable String trouble,
        Duration took) {

    public boolean isArrived() {
        return status != null && status / 100 == 2;
    }
}
