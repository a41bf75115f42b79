package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Pace pace = new Pace();
    private Duration clock = Duration.ofHours(1);

    @Test
    void restsTenTimesAsLongAsItWorked() {
        work(Duration.ofMillis(100), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void goesOnAtOnceWhileARoundIsNotDone() {
        work(Duration.ofMillis(200), false);
        assertThat(pace.breather()).isZero();
        work(Duration.ofMillis(100), true);
        assertThat(pace.breather()).isPositive();
    }

    @Test
    void restsAtLeastATenthOfASecondAndThreeSecondsAtMost() {
        work(Duration.ofMillis(1), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofMillis(100));
        work(Duration.ofSeconds(20), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofMillis(100));
        for (int i = 0; i < 50; i++) {
            clock = clock.plusSeconds(60);
            work(Duration.ofMillis(10), true);
        }
        assertThat(pace.longest()).isBetween(Duration.ofMillis(2_700), Duration.ofSeconds(3));
        assertThat(pace.first()).isEqualTo(Duration.ofSeconds(3));
    }

    /// However busy: half a second a round, and for each second since the round before up to 0.7.
    @Test
    void letsNoChangeWaitForFiveSecondsWhereWorkGrowsWhileItRests() {
        for (int percent = 0; percent <= 70; percent += 5) {
            double each = percent / 100.0;
            letsNoChangeWait(unseen -> scaled(unseen, each).plusMillis(500));
        }
    }

    @Test
    void letsNoChangeWaitForFiveSecondsWhereRoundsTakeEquallyLong() {
        for (int millis = 10; millis < 2_300; millis += 10) {
            var round = Duration.ofMillis(millis);
            letsNoChangeWait(_ -> round);
        }
    }

    /// However busy the machine: nothing waits for the end of a round before the first.
    @Test
    void letsMoreGatherBeforeTheFirstRoundThanBetweenRoundsAndKeepsTheLimit() {
        for (int percent = 0; percent <= 100; percent += 5) {
            double each = percent / 100.0;
            pace = new Pace();
            for (int i = 0; i < 20; i++) {
                clock = clock.plusSeconds(60);
                pace.writingSince(clock);
                var first = pace.first();
                assertThat(first).isGreaterThan(pace.longest().minusMillis(1));
                clock = clock.plus(first);
                var round = scaled(first, each).plusMillis(100);
                work(round, true);
                assertThat(first.plus(round)).isLessThan(LIMIT);
            }
        }
    }

    @Test
    void restsTheLessTheLongerItTidiedUp() {
        work(Duration.ofMillis(500), true);
        var rest = pace.longest();
        pace.tidied(Duration.ofMillis(200));
        assertThat(pace.longest()).isEqualTo(rest.minusMillis(200));
        pace.tidied(Duration.ofSeconds(9));
        assertThat(pace.longest()).isEqualTo(Duration.ofMillis(100));
    }

    /// @param next how long a round takes by how long nobody looked
    private void letsNoChangeWait(UnaryOperator<Duration> next) {
        pace = new Pace();
        var round = Duration.ZERO;
        for (int i = 0; i < 100; i++) {
            var unseen = round.plus(pace.longest());
            clock = clock.plus(pace.longest());
            round = next.apply(unseen);
            work(round, true);
            assertThat(unseen.plus(round)).isLessThan(LIMIT);
        }
    }

    private void work(Duration time, boolean last) {
        var from = clock;
        clock = clock.plus(time);
        pace.worked(from, clock, last);
    }

    private static Duration scaled(Duration duration, double by) {
        return Duration.ofNanos((long) (duration.toNanos() * by));
    }
}
