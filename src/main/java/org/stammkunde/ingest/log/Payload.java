package org.stammkunde.ingest.log;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the log keeps of a message beside its columns: one JSON object.
final class Payload {

    /// Kept in columns, or of no use once read.
    private static final Set<String> TAKEN =
            Set.of(
                    "type",
                    "messageId",
                    "userId",
                    "anonymousId",
                    "timestamp",
                    "originalTimestamp",
                    "sentAt",
                    "receivedAt",
                    "writeKey");

    private static final int USUAL = 512;

    private Payload() {}

    static byte[] of(ObjectNode message, EventKind kind, Common common) throws Refusal {
        var kept = JsonNodeFactory.instance.objectNode();
        for (var property : message.properties()) {
            if (isKept(property.getKey(), kind)) {
                kept.set(property.getKey(), property.getValue());
            }
        }
        for (var field : common.fields().entrySet()) {
            if (!message.has(field.getKey())) {
                common.requireStorable(field.getKey());
                kept.set(field.getKey(), field.getValue());
            }
        }
        return EventJson.write(kept);
    }

    /// As the message was written.
    static byte[] of(Skimmed message, EventKind kind, Common common) throws Refusal {
        var out = new ByteArrayOutputStream(USUAL);
        for (var part : message.parts()) {
            if (isKept(part.name(), kind)) {
                out.write(out.size() == 0 ? '{' : ',');
                out.write(message.text(), part.from(), part.to() - part.from());
            }
        }
        for (var name : common.fields().keySet()) {
            if (!message.top().has(name)) {
                common.requireStorable(name);
                out.write(out.size() == 0 ? '{' : ',');
                out.writeBytes(common.written(name));
            }
        }
        if (out.size() == 0) {
            out.write('{');
        }
        out.write('}');
        return out.toByteArray();
    }

    private static boolean isKept(String name, EventKind kind) {
        return !TAKEN.contains(name) && !(kind == EventKind.TRACK && name.equals("event"));
    }
}
