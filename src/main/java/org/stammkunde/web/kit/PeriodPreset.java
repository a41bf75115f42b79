package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.kit.PeriodChoice.DateRange;

/// Periods that are chosen by name.
public enum PeriodPreset {
    LAST_30_DAYS,
    LAST_90_DAYS,
    LAST_365_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR,
    CUSTOM;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable PeriodPreset of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst().orElse(null);
    }

    public String label() {
        return t("kit.period." + key());
    }

    /// The days it means, today included where it reaches up to now.
    DateRange range(LocalDate today) {
        var tomorrow = today.plusDays(1);
        var month = today.withDayOfMonth(1);
        var quarter = month.withMonth(today.getMonth().firstMonthOfQuarter().getValue());
        var year = today.withDayOfYear(1);
        return switch (this) {
            case LAST_30_DAYS, CUSTOM -> new DateRange(tomorrow.minusDays(30), tomorrow);
            case LAST_90_DAYS -> new DateRange(tomorrow.minusDays(90), tomorrow);
            case LAST_365_DAYS -> new DateRange(tomorrow.minusDays(365), tomorrow);
            case THIS_MONTH -> new DateRange(month, month.plusMonths(1));
            case LAST_MONTH -> new DateRange(month.minusMonths(1), month);
            case THIS_QUARTER -> new DateRange(quarter, quarter.plusMonths(3));
            case LAST_QUARTER -> new DateRange(quarter.minusMonths(3), quarter);
            case THIS_YEAR -> new DateRange(year, year.plusYears(1));
            case LAST_YEAR -> new DateRange(year.minusYears(1), year);
        };
    }

    /// The period before: calendar periods step back by the calendar, others by their days.
    DateRange before(DateRange range) {
        var from = range.from();
        return switch (this) {
            case THIS_MONTH, LAST_MONTH -> new DateRange(from.minusMonths(1), from);
            case THIS_QUARTER, LAST_QUARTER -> new DateRange(from.minusMonths(3), from);
            case THIS_YEAR, LAST_YEAR -> new DateRange(from.minusYears(1), from);
            case LAST_30_DAYS, LAST_90_DAYS, LAST_365_DAYS, CUSTOM -> range.before();
        };
    }
}
