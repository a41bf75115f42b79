package org.stammkunde.ingest.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What messages of a batch take from it where they do not say it themselves: `context`, … Not for
/// several threads.
public final class Common {

    /// Of messages that came alone.
    public static final Common NOTHING = new Common(Map.of());

    private final Map<String, JsonNode> fields;
    private final Map<String, byte[]> written = new HashMap<>();

    public Common(Map<String, JsonNode> fields) {
        this.fields = Map.copyOf(fields);
    }

    public Map<String, JsonNode> fields() {
        return fields;
    }

    void requireStorable(String field) throws Refusal {
        Refusal.unless(written(field).length > 0, Reason.BAD_CHARACTERS, field);
    }

    /// Name and value as JSON; nothing when it cannot be stored.
    byte[] written(String field) {
        return written.computeIfAbsent(field, this::write);
    }

    private byte[] write(String field) {
        var value = fields.get(field);
        if (value == null || !Characters.storable(value)) {
            return new byte[0];
        }
        var object = EventJson.write(Map.of(field, value));
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }
}
