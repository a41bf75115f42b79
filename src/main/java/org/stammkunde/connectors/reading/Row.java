package org.stammkunde.connectors.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a file.
///
/// @param line the line of the file it begins on, counted from 1
/// @param cells the values, trimmed; empty when the row has a defect
/// @param defect what makes the row unreadable, null = nothing
public record Row(long line, List<String> cells, @Nullable Defect defect) {

    /// Why a row cannot be read at all.
    public enum Defect {
        BROKEN_QUOTES,
        ENCODING,
        CONTROL_CHARACTER
    }
}
