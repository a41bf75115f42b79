package org.stammkunde.commerce;

import org.jspecify.annotations.Nullable;

/// Texts as sources give them.
final class Given {

    private Given() {}

    /// Trimmed, without characters PostgreSQL cannot store; null when nothing is left.
    static @Nullable String present(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var trimmed = (text.indexOf('\0') < 0 ? text : text.replace("\0", "")).strip();
        return trimmed.isEmpty() ? null : trimmed;
    }
}
