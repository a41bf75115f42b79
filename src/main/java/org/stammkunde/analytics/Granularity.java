package org.stammkunde.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// The calendar periods that cohorts are cut into.
public enum Granularity {
    /// ISO weeks, Monday to Sunday.
    WEEK,
    MONTH,
    QUARTER;

    /// @throws AnalyticsException for anything but `week`, `month`, `quarter`
    public static Granularity parse(String text) {
        for (var granularity : values()) {
            if (granularity.parameter().equals(text)) {
                return granularity;
            }
        }
        throw AnalyticsException.unknownGranularity(text);
    }

    /// Its name in URLs and in the API.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// First day of the period that the day lies in.
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    /// First day of the period that is `count` later than the one starting at `start`.
    public LocalDate plus(LocalDate start, int count) {
        return switch (this) {
            case WEEK -> start.plusWeeks(count);
            case MONTH -> start.plusMonths(count);
            case QUARTER -> start.plusMonths(3L * count);
        };
    }

    /// The period that is `count` later than the one starting at `start`.
    Period period(LocalDate start, int count) {
        return new Period(plus(start, count), plus(start, count + 1));
    }

    /// Periods from one start to another.
    public int between(LocalDate start, LocalDate later) {
        return Math.toIntExact(
                switch (this) {
                    case WEEK -> ChronoUnit.WEEKS.between(start, later);
                    case MONTH -> ChronoUnit.MONTHS.between(start, later);
                    case QUARTER -> ChronoUnit.MONTHS.between(start, later) / 3;
                });
    }

    /// Sortable name of the period starting that day: `2010-W48`, `2010-12`, `2010-Q4`.
    public String label(LocalDate start) {
        return switch (this) {
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    start.get(IsoFields.WEEK_BASED_YEAR),
                                    start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTER ->
                    "%d-Q%d".formatted(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
        };
    }
}
