package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /// The days it means: "last 90 days" are over, "this month" lasts until the month's end.
    public DateRange range(Reach reach) {
        var end = reach.over().plusDays(1);
        var month = reach.today().withDayOfMonth(1);
        var quarter = month.withMonth(month.getMonth().firstMonthOfQuarter().getValue());
        var year = reach.today().withDayOfYear(1);
        return switch (this) {
            case LAST_30_DAYS, CUSTOM -> new DateRange(end.minusDays(30), end);
            case LAST_90_DAYS -> new DateRange(end.minusDays(90), end);
            case LAST_365_DAYS -> new DateRange(end.minusDays(365), end);
            case THIS_MONTH -> new DateRange(month, month.plusMonths(1));
            case LAST_MONTH -> new DateRange(month.minusMonths(1), month);
            case THIS_QUARTER -> new DateRange(quarter, quarter.plusMonths(3));
            case LAST_QUARTER -> new DateRange(quarter.minusMonths(3), quarter);
            case THIS_YEAR -> new DateRange(year, year.plusYears(1));
            case LAST_YEAR -> new DateRange(year.minusYears(1), year);
        };
    }
}
