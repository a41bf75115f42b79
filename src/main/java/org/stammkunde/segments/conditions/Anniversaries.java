package org.stammkunde.segments.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Days of the year, as `facts.attributes` has them: 1224 is 24 December.
final class Anniversaries {

    private static final int LEAP_DAY = 229;

    private Anniversaries() {}

    /// Which days of the year are celebrated on so many days. Whoever was born on 29 February
    /// celebrates on the 28th where there is no other.
    static List<Integer> of(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .flatMap(Anniversaries::on)
                .distinct()
                .toList();
    }

    private static Stream<Integer> on(LocalDate day) {
        int number = day.getMonthValue() * 100 + day.getDayOfMonth();
        return number == LEAP_DAY - 1 && !day.isLeapYear()
                ? Stream.of(number, LEAP_DAY)
                : Stream.of(number);
    }
}
