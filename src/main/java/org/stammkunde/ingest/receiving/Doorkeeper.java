package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.sources.Source;
import org.stammkunde.ingest.sources.WriteKeys;
import tools.jackson.databind.JsonNode;

/// Knows sources by their write key: the user of Basic authentication, or `writeKey` in the body.
@Component
class Doorkeeper {

    private static final String BASIC = "Basic ";
    private static final int LONGEST = 200;

    private final WriteKeys keys;
    private final TurnedAway turnedAway;

    Doorkeeper(WriteKeys keys, TurnedAway turnedAway) {
        this.keys = keys;
        this.turnedAway = turnedAway;
    }

    /// @return null when the header names no key
    @Nullable Source byHeader(HttpServletRequest request) throws Refused.Signal {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        return admitted(user(header.substring(BASIC.length()).strip()), request);
    }

    /// @param key as it stands in an address
    Source byKey(String key, HttpServletRequest request) throws Refused.Signal {
        return admitted(key, request);
    }

    Source byBody(HttpServletRequest request, JsonNode body) throws Refused.Signal {
        var key = body.path("writeKey");
        return admitted(key.isString() ? key.stringValue() : "", request);
    }

    private Source admitted(String key, HttpServletRequest request) throws Refused.Signal {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw Refused.NO_KEY.signal();
        }
        var source = keys.source(key).orElse(null);
        if (source == null || !source.isTracking()) {
            throw Refused.NO_KEY.signal();
        }
        if (!source.active()) {
            throw refusal(source, Refused.PAUSED);
        }
        var origin = request.getHeader("Origin");
        if (origin != null && !source.allows(origin)) {
            throw refusal(source, Refused.ORIGIN);
        }
        return source;
    }

    private Refused.Signal refusal(Source source, Refused refused) {
        turnedAway.add(source.id(), refused.code(), 1);
        return refused.signal();
    }

    private static String user(String credentials) throws Refused.Signal {
        try {
            var text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? text : text.substring(0, colon);
        } catch (IllegalArgumentException _) {
            throw Refused.NO_KEY.signal();
        }
    }
}
