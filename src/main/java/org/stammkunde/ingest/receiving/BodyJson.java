package org.stammkunde.ingest.receiving;

import java.nio.charset.StandardCharsets;
import org.stammkunde.ingest.log.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/// JSON of a body.
public final class BodyJson {

    private BodyJson() {}

    /// @throws Refused.Signal when it is no object, or beyond a limit
    public static JsonNode read(byte[] body) throws Refused.Signal {
        try {
            var json = EventJson.read(body);
            if (!json.isObject()) {
                throw Refused.BAD_JSON.signal();
            }
            return json;
        } catch (StreamConstraintsException _) {
            throw Refused.TOO_DEEP.signal();
        } catch (JacksonException _) {
            throw Refused.BAD_JSON.signal();
        }
    }

    /// Reads again what was written with [#write].
    public static JsonNode read(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// In letters that every database stores.
    public static String write(JsonNode json) {
        return EventJson.writeAnything(json);
    }
}
