package org.stammkunde.customers.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.stammkunde.customers.spi.TimelineSource.Place;

/// How far down a timeline somebody has read: behind one entry of one source. Of entries at the
/// same instant those of the first source come first.
///
/// @param source position of the entry's source among all
record TimelinePlace(Instant at, int source, long id) {

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,18})\\.(\\d{1,4})\\.(-?\\d{1,19})");

    /// Before the newest entry that can be shown: nothing that lies ahead of the present.
    static TimelinePlace top(Instant now) {
        return new TimelinePlace(now.plusNanos(1_000), 0, Long.MIN_VALUE);
    }

    /// Reads it from an address; the top where it is none.
    static TimelinePlace of(String word, Instant now) {
        var parts = FORM.matcher(word);
        if (!parts.matches()) {
            return top(now);
        }
        try {
            return new TimelinePlace(
                    Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                    Integer.parseInt(parts.group(2)),
                    Long.parseLong(parts.group(3)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return top(now);
        }
    }

    String word() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + source + "." + id;
    }

    /// Where another source goes on.
    Place of(int other) {
        if (other == source) {
            return new Place(at, id);
        }
        return new Place(at, other < source ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
