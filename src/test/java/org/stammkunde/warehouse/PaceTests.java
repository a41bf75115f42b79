package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Pace pace = new Pace();

    @Test
    void restsTenTimesAsLongAsItWorked() {
        pace.worked(Duration.ofMillis(200), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void goesOnAtOnceWhileARoundIsNotDone() {
        pace.worked(Duration.ofMillis(200), false);
        assertThat(pace.breather()).isZero();
        pace.worked(Duration.ofMillis(100), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void restsAtLeastATenthOfASecondAndHalfARoundButThreeSecondsAtMost() {
        pace.worked(Duration.ofMillis(1), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofMillis(100));
        pace.worked(Duration.ofSeconds(4), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofSeconds(2));
        pace.worked(Duration.ofSeconds(20), true);
        assertThat(pace.breather()).isEqualTo(Duration.ofSeconds(3));
    }

    /// The rest of a round, the pause, and the round after it, all as long as they can be.
    @Test
    void letsNoChangeWaitForFiveSecondsWhereRoundsTakeEquallyLong() {
        for (int millis = 10; millis < 2_000; millis += 10) {
            var round = Duration.ofMillis(millis);
            pace.worked(round, true);
            assertThat(pace.breather().plus(round.multipliedBy(2)))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(pace.longest().plus(round.multipliedBy(2)))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }
}
