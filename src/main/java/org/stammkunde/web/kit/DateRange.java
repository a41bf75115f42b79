package org.stammkunde.web.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.stammkunde.web.Formats;

/// A half-open stretch of days.
///
/// @param to the first day after it
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period needs at least one day");
        }
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return to.atStartOfDay(zone).toInstant();
    }

    /// The stretch just before, the one rule for everything that is compared: whole calendar
    /// months step back by months, anything else by its number of days.
    public DateRange before() {
        return new DateRange(
                wholeMonths() ? from.minusMonths(months()) : from.minusDays(days()), from);
    }

    public DateRange aYearBefore() {
        var start = from.minusYears(1);
        var end = to.minusYears(1);
        return new DateRange(start, end.isAfter(start) ? end : start.plusDays(1));
    }

    /// The first days of it, all when it has no more.
    DateRange first(long count) {
        return count < days() ? new DateRange(from, from.plusDays(count)) : this;
    }

    /// First and last day in the viewer's format.
    public String label() {
        return Formats.dates(from, lastDay());
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(from, to);
    }
}
