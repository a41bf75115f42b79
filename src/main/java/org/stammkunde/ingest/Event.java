package org.stammkunde.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.log.EventJson;
import tools.jackson.databind.JsonNode;

/// One event of the log. It never changes.
///
/// @param position its place in the log
/// @param source id of the source that sent it
/// @param messageId the sender's own id, or one made here when it gave none
/// @param name of a `track` the event, of a `page` or `screen` its name
/// @param occurredAt when it happened, corrected by how far the sender's clock was off
/// @param payload the rest of the message as JSON: `properties`, `traits`, `context`, …
public record Event(
        Checkpoint position,
        long source,
        EventKind kind,
        String messageId,
        @Nullable String name,
        @Nullable String userId,
        @Nullable String anonymousId,
        Instant occurredAt,
        Instant receivedAt,
        String payload) {

    /// The rest of the message, parsed anew at each call.
    public JsonNode body() {
        return EventJson.read(payload.getBytes(StandardCharsets.UTF_8));
    }

    /// Names no person.
    @Override
    public String toString() {
        return "Event[" + position.id() + " " + kind.word() + "]";
    }
}
