package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a message is tried again.
class BackoffTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void triesMoreAndMoreRarelyForThreeDaysToTheMinute() {
        var pauses = new ArrayList<Duration>();
        var failing = Duration.ZERO;
        for (int failures = 1; failures < 100; failures++) {
            var next = Backoff.next(failures, failing, null, NOW);
            if (next.isEmpty()) {
                break;
            }
            pauses.add(next.get());
            failing = failing.plus(next.get());
        }
        assertThat(pauses.subList(0, 11))
                .extracting(Duration::toSeconds)
                .containsExactly(
                        30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3840L, 7680L, 15360L, 21600L);
        assertThat(pauses.subList(11, pauses.size() - 1)).containsOnly(Duration.ofHours(6));
        assertThat(failing).isEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60",
        "0, 5",
        "999999999, 21600",
        "'Mon, 01 Jun 2026 12:10:00 GMT', 600",
        "'Mon, 01 Jun 2026 11:00:00 GMT', 5",
        "-1, 30",
        "soon, 30",
        "99999999999999999999, 30"
    })
    void doesAsTheReceiverAsksWithinBounds(String asked, long seconds) {
        assertThat(Backoff.next(1, Duration.ZERO, asked, NOW))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void hearsNoReceiverThatAsksForMoreThanIsLeft() {
        var failing = Duration.ofDays(3).minusMinutes(1);
        assertThat(Backoff.next(20, failing, "3600", NOW)).contains(Duration.ofMinutes(1));
        assertThat(Backoff.next(20, Duration.ofDays(3), "60", NOW)).isEmpty();
    }
}
