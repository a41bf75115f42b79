package org.stammkunde.segments;

import org.stammkunde.segments.spi.Parameters;
import tools.jackson.databind.JsonNode;

/// A segment as somebody wants it.
///
/// @param condition a tree
public record SegmentDraft(String name, String description, JsonNode condition) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    public SegmentDraft {
        name = checked(name, "/name", LONGEST_NAME);
        description = checked(description, "/description", LONGEST_DESCRIPTION);
        if (name.isEmpty()) {
            throw SegmentException.missing("/name");
        }
    }

    private static String checked(String text, String place, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw SegmentException.tooLong(place, longest);
        }
        if (!Parameters.isStorable(stripped)) {
            throw SegmentException.badCharacters(place);
        }
        return stripped;
    }
}
