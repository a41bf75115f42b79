package org.stammkunde.connectors.reading;

import java.util.List;

/// How a line is divided into columns.
public sealed interface Layout {

    /// Separated by a character, with fields optionally in quotes (RFC 4180).
    record Delimited(char delimiter, char quote) implements Layout {

        public static final char QUOTE = '"';

        public Delimited(char delimiter) {
            this(delimiter, QUOTE);
        }
    }

    /// Separated by any number of blanks.
    record Blanks() implements Layout {}

    /// Columns that begin at fixed positions, the first at 0. Of a single one no file can be made:
    /// it says that the others are to be looked for.
    record FixedWidth(List<Integer> starts) implements Layout {

        public static final FixedWidth DETECT = new FixedWidth(List.of(0));

        public FixedWidth {
            starts = List.copyOf(starts);
            if (starts.isEmpty() || starts.getFirst() != 0) {
                throw new IllegalArgumentException("The first column begins at 0");
            }
            for (int i = 1; i < starts.size(); i++) {
                if (starts.get(i) <= starts.get(i - 1)) {
                    throw new IllegalArgumentException("Columns begin one after the other");
                }
            }
        }
    }
}
