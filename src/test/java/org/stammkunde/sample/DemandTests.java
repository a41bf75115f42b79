package org.stammkunde.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTests {

    private static final LocalDate START = LocalDate.parse("2023-01-01");
    private static final LocalDate END = LocalDate.parse("2026-01-01");
    private final Demand demand = new Demand(START, END);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void averagesOneOverTheWholeSpan(double strength) {
        assertThat(demand.until(demand.days(), strength)).isCloseTo(1096, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2})
    void findsTheTimeAtWhichADemandIsMet(double strength) {
        for (double day = 0.25; day < demand.days(); day += 13.37) {
            double met = demand.until(day, strength);
            assertThat(demand.timeOf(met, strength)).isCloseTo(day, within(1e-6));
        }
    }

    @Test
    void hasNoTimeForDemandBeyondTheEnd() {
        assertThat(demand.timeOf(1097, 1)).isInfinite();
    }

    @Test
    void neverFallsToNothing() {
        for (int day = 0; day < demand.days(); day++) {
            assertThat(demand.until(day + 1, 2) - demand.until(day, 2)).isPositive();
        }
    }

    @Test
    void knowsTheSaleAroundBlackFriday() {
        assertThat(Demand.isSale(LocalDate.parse("2024-11-28"))).isFalse();
        assertThat(Demand.isSale(LocalDate.parse("2024-11-29"))).isTrue();
        assertThat(Demand.isSale(LocalDate.parse("2024-12-02"))).isTrue();
        assertThat(Demand.isSale(LocalDate.parse("2024-12-03"))).isFalse();
    }
}
