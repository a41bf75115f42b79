package org.stammkunde.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The parts of time the health of a source is shown in.
class HealthSpanTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void areTheLast24HoursWithTheOneThatIsNotOver() {
        var starts = HealthSpan.DAY.starts(Instant.parse("2026-11-27T15:47:00Z"), BERLIN);
        assertThat(starts).hasSize(24);
        assertThat(starts.getFirst()).isEqualTo("2026-11-26T16:00:00Z");
        assertThat(starts.getLast()).isEqualTo("2026-11-27T15:00:00Z");
    }

    @Test
    void areDaysOfTheCompanysCalendarAlsoWhenTheClocksChange() {
        // Summer time ended on 25 October 2026, a day of 25 hours.
        var starts = HealthSpan.MONTH.starts(Instant.parse("2026-10-26T12:00:00Z"), BERLIN);
        assertThat(starts).hasSize(30);
        assertThat(starts.get(28)).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(starts.get(29)).isEqualTo("2026-10-25T23:00:00Z");
    }
}
