package org.stammkunde.ingest.receiving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stammkunde.ingest.log.EventJson;
import tools.jackson.databind.JsonNode;

/// What a batch says once for all of its messages that do not say it themselves.
record Shared(Map<String, JsonNode> fields) {

    private static final List<String> NAMES = List.of("context", "integrations");

    /// What all messages together may take of it.
    private static final long LARGEST = 8 << 20;

    static Shared of(JsonNode body) {
        var fields = new HashMap<String, JsonNode>();
        for (var name : NAMES) {
            if (body.path(name).isObject()) {
                fields.put(name, body.path(name));
            }
        }
        return new Shared(Map.copyOf(fields));
    }

    /// Every message that takes it is stored with it, so a small batch can become large.
    void requireRoom(List<JsonNode> messages) throws Refused.Signal {
        long total = 0;
        for (var field : fields.entrySet()) {
            long size = EventJson.length(field.getValue());
            long takers = messages.stream().filter(message -> !message.has(field.getKey())).count();
            total += size * takers;
        }
        if (total > LARGEST) {
            throw Refused.SHARED_TOO_LARGE.signal();
        }
    }
}
