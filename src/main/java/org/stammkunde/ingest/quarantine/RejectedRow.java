package org.stammkunde.ingest.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event in quarantine.
///
/// @param reason word of why it was not taken, as in `no-identity`
/// @param field the field at fault, or null
/// @param receivedAt first
/// @param lastAt and last
/// @param times how often it was sent
/// @param sentAt when it was sent first, by the sender's clock
/// @param raw the message as JSON
public record RejectedRow(
        long id,
        long source,
        String reason,
        @Nullable String field,
        Instant receivedAt,
        Instant lastAt,
        int times,
        @Nullable Instant sentAt,
        String raw) {

    /// Names no person.
    @Override
    public String toString() {
        return "RejectedRow[" + id + " " + reason + "]";
    }
}
