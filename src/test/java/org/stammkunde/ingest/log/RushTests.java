package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stammkunde.testing.SettableClock;

class RushTests {

    private static final Duration WORK = Duration.ofMillis(100);

    private final SettableClock clock = SettableClock.at("2026-05-15T12:00:00Z");
    private final Rush rush = new Rush(clock, 2);

    @Test
    void asksForNoRestWhileFewArrive() {
        rush.stored(2 * Rush.MANY - 1);
        assertThat(rush.rest(WORK, clock.instant())).isZero();
    }

    @Test
    void letsThoseWhoWorkOnTheLogRestForTwentyTimesTheirWorkWhileManyArrive() {
        rush.stored(2 * Rush.MANY);
        assertThat(rush.rest(WORK, clock.instant())).isEqualTo(Duration.ofSeconds(2));
        assertThat(rush.rest(Duration.ofSeconds(3), clock.instant()))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void asksForNoRestOfThoseWhoAreFarBehind() {
        rush.stored(2 * Rush.MANY);
        var longAgo = clock.instant().minus(Rush.FARTHEST);
        assertThat(rush.rest(WORK, longAgo)).isPositive();
        assertThat(rush.rest(WORK, longAgo.minusMillis(1))).isZero();
    }
}
