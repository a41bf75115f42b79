package org.stammkunde.commerce.subscriptions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often a price is due. A year has 12 months, 52 weeks or 365 days.
enum Interval {
    DAY(365),
    WEEK(52),
    MONTH(12),
    YEAR(1);

    private final int perYear;

    Interval(int perYear) {
        this.perYear = perYear;
    }

    int perYear() {
        return perYear;
    }

    static Optional<Interval> of(String word) {
        return Arrays.stream(values())
                .filter(interval -> interval.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
