package org.stammkunde.web.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads the days that filters in addresses name.
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    /// The moment the given day begins, moved by some days; null for what is no day, or one that
    /// no database could hold: it does not filter.
    public static @Nullable Instant start(@Nullable String day, int plusDays, ZoneId zone) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(day);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                    ? null
                    : date.plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
