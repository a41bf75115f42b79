package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchedTests {

    private final Touched touched =
            new Touched(
                    Map.of(
                            new Reading("events", "Read"),
                            Set.of(2L, 1L),
                            new Reading("events", "Viewed"),
                            Set.of(3L, 2L),
                            Reading.all("events"),
                            Set.of(5L),
                            Reading.all("orders"),
                            Set.of(4L)));

    @Test
    void areAskedAboutByThoseWhoReadWhatWasStored() {
        assertThat(touched.by(Set.of(new Reading("events", "Read")))).containsExactly(1L, 2L);
        assertThat(touched.by(Set.of(new Reading("events", "Viewed"), Reading.all("orders"))))
                .containsExactly(2L, 3L, 4L);
        assertThat(touched.by(Set.of(new Reading("events", "Heard")))).isEmpty();
        assertThat(touched.by(Set.of())).isEmpty();
    }

    @Test
    void areAllAskedAboutByThoseWhoNameNone() {
        assertThat(touched.by(Set.of(Reading.all("events")))).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void countOnce() {
        assertThat(touched.size()).isEqualTo(5);
    }
}
