package org.stammkunde.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTests {

    private final BatchSize size = new BatchSize();

    @Test
    void isTheLargestUntilOneIsWritten() {
        size.took(Duration.ofMinutes(1));
        assertThat(size.getAsInt()).isEqualTo(25_000);
    }

    @Test
    void isWhatTakesASecondAtTheRateOfTheLast() {
        took(25_000, Duration.ofMillis(2_500));
        assertThat(size.getAsInt()).isEqualTo(10_000);
        took(10_000, Duration.ofMillis(800));
        assertThat(size.getAsInt()).isEqualTo(12_500);
    }

    @Test
    void staysWithinBounds() {
        took(25_000, Duration.ofMillis(100));
        assertThat(size.getAsInt()).isEqualTo(25_000);
        took(25_000, Duration.ZERO);
        assertThat(size.getAsInt()).isEqualTo(25_000);
        took(25_000, Duration.ofMinutes(1));
        assertThat(size.getAsInt()).isEqualTo(4_000);
    }

    private void took(int rows, Duration time) {
        size.written(rows);
        size.took(time);
    }
}
