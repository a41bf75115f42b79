package org.stammkunde.segments;

import org.stammkunde.segments.spi.Parameters;

/// What segments and lists may be called, and how they may be described.
public final class Wording {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private Wording() {}

    /// Trimmed.
    ///
    /// @throws SegmentException when nothing is left, or too much, at `/name`
    public static String name(String name) {
        var checked = checked(name, "/name", LONGEST_NAME);
        if (checked.isEmpty()) {
            throw SegmentException.missing("/name");
        }
        return checked;
    }

    /// Trimmed.
    ///
    /// @throws SegmentException when too much is left, at `/description`
    public static String description(String description) {
        return checked(description, "/description", LONGEST_DESCRIPTION);
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
