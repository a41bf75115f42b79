package org.stammkunde.warehouse;

import java.util.Locale;

/// Why the copy is built anew.
public enum RebuildCause {
    /// There was none.
    MISSING,
    /// Facts or marts are defined differently since.
    OTHER_LAYOUT,
    /// Another database, a restored one, or another time zone.
    OTHER_ORIGIN,
    /// The file could not be read or written.
    BROKEN,
    /// Somebody asked for it.
    ASKED;

    public String labelKey() {
        return "warehouse.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
