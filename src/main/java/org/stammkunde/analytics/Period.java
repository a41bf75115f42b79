package org.stammkunde.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.stammkunde.web.kit.DateRange;

/// A half-open span of local days in the company's time zone.
///
/// @param from first day
/// @param to the day after the last
public record Period(LocalDate from, LocalDate to) {

    /// Of the years that lifespans are given in.
    static final int DAYS_PER_YEAR = 365;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /// @throws AnalyticsException when `to` is not after `from`, or a date is out of range
    public Period {
        requireInRange("from", from);
        requireInRange("to", to);
        if (!to.isAfter(from)) {
            throw AnalyticsException.datesReversed(from, to);
        }
    }

    /// @throws AnalyticsException naming the parameter when the day is centuries away
    static void requireInRange(String parameter, LocalDate day) {
        if (!reaches(day)) {
            throw AnalyticsException.dateOutOfRange(parameter, day);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /// The period of the same length just before, by the rule of [DateRange#before()].
    public Period previous() {
        var before = new DateRange(from, to).before();
        return new Period(before.from(), before.to());
    }

    /// The last `count` periods of this one's length, oldest first, ending with this one.
    public List<Period> trail(int count) {
        var trail = new ArrayList<Period>(count);
        var period = this;
        for (int i = 0; i < count; i++) {
            trail.addFirst(period);
            period = period.previous();
        }
        return List.copyOf(trail);
    }

    /// Whether a period can begin on that day.
    public static boolean reaches(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
