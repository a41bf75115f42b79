package org.stammkunde.ingest.log;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A message of which only the top has been read. Its objects and lists are known to be JSON within
/// the limits, and stay as they were written.
///
/// @param top its properties; objects and lists among them are empty
/// @param text UTF-8 of the body it stands in
/// @param from where it begins there
/// @param to behind its end
/// @param parts where its properties stand
// The text is what arrived and is never changed.
@SuppressWarnings("ArrayRecordComponent")
public record Skimmed(ObjectNode top, byte[] text, int from, int to, List<Part> parts) {

    /// A property.
    ///
    /// @param from where its name begins
    /// @param to behind its value
    record Part(String name, int from, int to) {}

    /// Read to the ground.
    JsonNode whole() {
        return EventJson.read(Arrays.copyOfRange(text, from, to));
    }

    /// Names no person.
    @Override
    public String toString() {
        return "Skimmed[bytes=" + (to - from) + "]";
    }
}
