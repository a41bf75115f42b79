package org.stammkunde.ingest.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.web.Formats;

/// Points in time as programs give them: ISO 8601, or a day in the company's time zone.
public final class Moments {

    private Moments() {}

    public static @Nullable Instant parse(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(Formats.zone()).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw IngestException.invalid(field, "ingest.bad-moment");
        }
    }
}
