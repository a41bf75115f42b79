package org.stammkunde.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class BatchSizeTests {

    private final BatchSize size = new BatchSize();

    @Test
    void isWhatIsWrittenInASecond() {
        size.wrote(25_000, Duration.ofMillis(2_500));
        assertThat(size.getAsInt()).isEqualTo(10_000);
        size.wrote(10_000, Duration.ofMillis(800));
        assertThat(size.getAsInt()).isEqualTo(12_500);
    }

    @Test
    void staysWithinBounds() {
        size.wrote(25_000, Duration.ofMillis(100));
        assertThat(size.getAsInt()).isEqualTo(25_000);
        size.wrote(25_000, Duration.ZERO);
        assertThat(size.getAsInt()).isEqualTo(25_000);
        size.wrote(25_000, Duration.ofMinutes(1));
        assertThat(size.getAsInt()).isEqualTo(4_000);
    }

    /// Batches are read three ahead of what their size follows from.
    @Test
    void settlesThoughBatchesAreReadAhead() {
        var ahead = new ArrayDeque<Integer>();
        for (int batch = 0; batch < 20; batch++) {
            ahead.add(size.getAsInt());
            if (ahead.size() > 3) {
                int rows = ahead.remove();
                size.wrote(rows, Duration.ofMillis(50).plusNanos(rows * 80_000L));
            }
        }
        assertThat(ahead).allSatisfy(rows -> assertThat(rows).isBetween(11_500, 12_500));
    }
}
