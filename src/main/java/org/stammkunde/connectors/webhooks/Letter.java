package org.stammkunde.connectors.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as it came, before anything in it is believed.
///
/// @param source id of the source whose address it was sent to
/// @param headers by their names in lower case
/// @param body byte for byte as it was signed
// The body is read once and never changed.
@SuppressWarnings("ArrayRecordComponent")
public record Letter(long source, Map<String, String> headers, byte[] body, Instant receivedAt) {

    public Letter {
        headers = Map.copyOf(headers);
    }

    /// @return null when it is not there
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /// The body after some text, as vendors sign it together with a time.
    public byte[] bodyAfter(String text) {
        var before = text.getBytes(StandardCharsets.UTF_8);
        var all = new byte[before.length + body.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(body, 0, all, before.length, body.length);
        return all;
    }

    /// Names no person and no secret.
    @Override
    public String toString() {
        return "Letter[" + body.length + " bytes]";
    }
}
