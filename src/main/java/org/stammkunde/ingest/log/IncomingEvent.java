package org.stammkunde.ingest.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;

/// A message that was found good and waits to be stored.
///
/// @param hash by what it counts once; null when the sender gave it no id
/// @param sentAt when it was sent, by the sender's clock
/// @param payload UTF-8 of a JSON object
// The payload is encoded once and never changed.
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(
        long source,
        String messageId,
        @Nullable MessageHash hash,
        EventKind kind,
        @Nullable String name,
        @Nullable String userId,
        @Nullable String anonymousId,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Instant sentAt,
        byte[] payload)
        implements Verdict {

    /// What it takes in memory, about.
    int size() {
        return payload.length + 400;
    }

    /// Names no person.
    @Override
    public String toString() {
        return "IncomingEvent[source=" + source + " kind=" + kind + "]";
    }
}
