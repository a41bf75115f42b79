package org.stammkunde.segments.kinds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws by chance, full of ties: few values, many instants on the very edge of windows.
final class Chance {

    /// Customers and identifiers have the numbers from 1 to this.
    static final int PEOPLE = 40;

    /// Who has a higher number has nothing at all.
    private static final int OWNERS = 30;

    static final List<String> NAMES =
            Arrays.asList("Ä. O'Hara", "Ä. o'hara", "%", "\\", "'; drop table x; --", "", null);
    static final List<String> CATEGORIES = Arrays.asList("Tee", "tee", "%", "", null);
    static final List<String> TEXTS =
            List.of("Straße 7", "STRASSE 7", "ΣΊΣΥΦΟΣ", "ĞİI", "%_\\", "'; --", "", "\u1E9E");
    static final List<String> NUMBERS =
            List.of("-1", "0", "0.000001", "2.5", "2.500000", "41", "99999999999.999999");

    /// In minor units.
    static final List<Long> AMOUNTS =
            List.of(0L, 1L, 999L, 1_000L, 1_001L, 20_000L, 33_333L, 400_000_000_000L);

    static final List<String> UNITS = List.of("hours", "days", "weeks", "months", "years");

    private final Random random;
    private final Instant now;
    private final ZoneId zone;

    Chance(Random random, Instant now, ZoneId zone) {
        this.random = random;
        this.now = now;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /// From 0 on.
    int below(int number) {
        return random.nextInt(number);
    }

    /// Both included.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean either() {
        return random.nextBoolean();
    }

    /// True once in so many times.
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T extends @Nullable Object> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /// @param row by its number from 0 on
    <T> List<T> rows(int count, IntFunction<T> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    /// One of those who have something.
    long owner() {
        return between(1, OWNERS);
    }

    @Nullable Long ownerOrNobody() {
        return oneIn(10) ? null : Long.valueOf(owner());
    }

    Instant instant() {
        var local = now.atZone(zone);
        var at =
                switch (below(4)) {
                    case 0 -> now.minus(Duration.ofMinutes(below(3 * 365 * 24 * 60)));
                    case 1 -> local.minus(between(1, 5), unit()).toInstant();
                    case 2 -> day().atStartOfDay(zone).toInstant();
                    default -> now;
                };
        return almost(at);
    }

    private ChronoUnit unit() {
        return ChronoUnit.valueOf(one(UNITS).toUpperCase(Locale.ROOT));
    }

    /// Of the last ones.
    LocalDate day() {
        return now.atZone(zone).toLocalDate().minusDays(below(8));
    }

    /// In some days.
    Instant soon() {
        return almost(now.atZone(zone).plusDays(below(6)).toInstant());
    }

    Instant instantOrSoon() {
        return oneIn(3) ? soon() : instant();
    }

    /// Facts know no shorter time than a microsecond.
    private Instant almost(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).plus(below(3) - 1, ChronoUnit.MICROS);
    }
}
