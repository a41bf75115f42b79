package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.stammkunde.testing.SettableClock;

class RushTests {

    private static final Duration WORK = Duration.ofMillis(100);

    private final SettableClock clock = SettableClock.at("2026-05-15T12:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final Rush rush = new Rush(clock, nanos::get, 2);

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

    @Test
    void isThereOnceManyHaveArrivedWithinASecond() {
        assertThat(rush.isOn()).isFalse();
        rush.stored(Rush.MANY);
        pass(Duration.ofSeconds(1));
        rush.stored(Rush.MANY);
        assertThat(rush.isOn()).isFalse();
        pass(Duration.ofMillis(999));
        rush.stored(Rush.MANY);
        assertThat(rush.isOn()).isTrue();
    }

    @Test
    void isOverAfterThreeSecondsWithFewer() {
        rush.stored(2 * Rush.MANY);
        pass(Duration.ofMillis(900));
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMillis(100));
            rush.stored(Rush.MANY / 10);
            assertThat(rush.isOn()).isTrue();
        }
        pass(Duration.ofMillis(100));
        assertThat(rush.isOn()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
