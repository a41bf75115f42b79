package org.stammkunde.ingest.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that cannot be taken as it is.
///
/// @param field the field at fault, as in `properties`, or null
/// @param sentAt when it was sent, by the sender's clock
/// @param raw the message as JSON; cut off where it is too large
public record RejectedEvent(
        long source,
        Reason reason,
        @Nullable String field,
        Instant receivedAt,
        @Nullable Instant sentAt,
        String raw)
        implements Verdict {

    /// Names no person.
    @Override
    public String toString() {
        return "RejectedEvent[source=" + source + " reason=" + reason + "]";
    }
}
