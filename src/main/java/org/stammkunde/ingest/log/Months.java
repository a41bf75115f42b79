package org.stammkunde.ingest.log;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// Months of UTC, in which the log is cut.
final class Months {

    private Months() {}

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /// The month's number in `ingest.seen`.
    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// As in `2026_11`.
    static String suffix(YearMonth month) {
        return "%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
