package org.stammkunde.connectors.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that was not imported.
///
/// @param line the line of the file it begins on, counted from 1
/// @param field what is wrong with it, null = the row as a whole
/// @param value what stands there, shortened; of [Reason#REFUSED] the code of the problem
/// @param cells the row's values; empty when it could not be divided into columns
/// @param raw the row as it stands in the file, shortened
public record Rejection(
        long line,
        @Nullable String field,
        @Nullable String value,
        Reason reason,
        List<String> cells,
        String raw) {

    private static final int VALUE = 200;
    private static final int RAW = 20_000;

    public Rejection {
        value = value == null ? null : shortened(clean(value), VALUE);
        raw = shortened(clean(raw), RAW);
        cells = cells.stream().map(Rejection::clean).toList();
    }

    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
