package org.stammkunde.segments.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a message that did not arrive is tried again: after half a minute, then after twice as long
/// each time, up to every six hours, for three days.
final class Backoff {

    static final Duration LONGEST = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofHours(6);
    private static final Duration LEAST_ASKED = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /// @param failures in a row, this one included
    /// @param failing for how long
    /// @param asked the receiver's `Retry-After`, seconds or a date of HTTP: counts from five
    ///     seconds up to six hours
    /// @return empty when it has failed for too long; the last attempt is at the end of that time
    static Optional<Duration> next(
            int failures, Duration failing, @Nullable String asked, Instant now) {
        var left = LONGEST.minus(failing);
        if (!left.isPositive()) {
            return Optional.empty();
        }
        var own = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        var pause = asked(asked, now).orElse(own);
        return Optional.of(least(least(pause, MOST), left));
    }

    private static Optional<Duration> asked(@Nullable String text, Instant now) {
        if (text == null) {
            return Optional.empty();
        }
        var plain = text.strip();
        if (plain.matches("\\d{1,9}")) {
            return Optional.of(most(Duration.ofSeconds(Long.parseLong(plain)), LEAST_ASKED));
        }
        try {
            var until = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(most(Duration.between(now, until.toInstant()), LEAST_ASKED));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
