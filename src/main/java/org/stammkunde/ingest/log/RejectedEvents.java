package org.stammkunde.ingest.log;

import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.node.ObjectNode;

/// Makes a message again of an event that was found good but could not be stored.
final class RejectedEvents {

    private RejectedEvents() {}

    static RejectedEvent unstorable(IncomingEvent event) {
        var message = (ObjectNode) EventJson.read(event.payload());
        message.put("type", event.kind().word());
        message.put("timestamp", event.occurredAt().toString());
        put(message, "messageId", event.hash() == null ? null : event.messageId());
        put(message, "userId", event.userId());
        put(message, "anonymousId", event.anonymousId());
        if (event.kind() == EventKind.TRACK) {
            put(message, "event", event.name());
        }
        return new RejectedEvent(
                event.source(),
                Reason.UNSTORABLE,
                null,
                event.receivedAt(),
                null,
                EventJson.writeAnything(message));
    }

    private static void put(ObjectNode message, String field, @Nullable String value) {
        if (value != null) {
            message.put(field, value);
        }
    }
}
