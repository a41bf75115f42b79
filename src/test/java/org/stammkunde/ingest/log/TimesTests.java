package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {

    private static final Instant RECEIVED = Instant.parse("2026-05-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T10:00:00Z,          2026-05-01T10:00:00Z",
        "2026-05-01T10:00:00.123Z,      2026-05-01T10:00:00.123Z",
        "2026-05-01T10:00:00.12Z,       2026-05-01T10:00:00.12Z",
        "2026-05-01T10:00:00.123456Z,   2026-05-01T10:00:00.123456Z",
        "2026-12-31T23:59:59.999Z,      2026-12-31T23:59:59.999Z",
        "2024-02-29T10:00:00Z,          2024-02-29T10:00:00Z",
        "1999-12-31T10:00:00Z,          1999-12-31T10:00:00Z",
        "1969-07-20T20:17:40Z,          1969-07-20T20:17:40Z",
        "2026-05-01T12:00:00+02:00,     2026-05-01T10:00:00Z",
        "2026-05-01T12:00:00.5+02:00,   2026-05-01T10:00:00.5Z",
        "2026-05-01T12:00:00+0200,      2026-05-01T10:00:00Z",
        "2026-05-01T10:00:00,           2026-05-01T10:00:00Z",
        "2026-05-01 10:00:00,           2026-05-01T10:00:00Z",
        "2026-05-01,                    2026-05-01T00:00:00Z"
    })
    void readsTheFormsThatSendersUse(String text, Instant expected) {
        assertThat(Times.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "soon",
        "2026-13-01",
        "1777629600",
        "2026-05-01T25:00:00Z",
        "2026-02-29T10:00:00Z",
        "2026-05-01T10:00:00.12xZ",
        "2026-05-01T10:00:00:123Z",
        "2026-05-01x10:00:00Z",
        "''"
    })
    void readsNothingElse(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    @Test
    void correctsAClockThatIsOffByHowLongBeforeItsSendingAnEventHappened() {
        // A minute before sending, by a clock that stands in 2001.
        assertThat(occurred("2001-01-01T00:00:00Z", "2001-01-01T00:01:00Z"))
                .isEqualTo(RECEIVED.minusSeconds(60));
        // By one that is a year ahead.
        assertThat(occurred("2027-05-15T12:00:00Z", "2027-05-15T12:00:30Z"))
                .isEqualTo(RECEIVED.minusSeconds(30));
    }

    @Test
    void letsNothingHappenAfterItsReceipt() {
        assertThat(occurred("2026-05-15T12:00:10Z", "2026-05-15T12:00:00Z")).isEqualTo(RECEIVED);
        assertThat(occurred("2026-05-15T20:00:00Z", null)).isEqualTo(RECEIVED);
    }

    @Test
    void refusesAbsurdTimes() {
        assertThat(occurred("1970-01-01T00:00:00Z", null)).isNull();
        assertThat(occurred("2026-05-17T00:00:00Z", null)).isNull();
    }

    private static @Nullable Instant occurred(String timestamp, @Nullable String sentAt) {
        var sent = sentAt == null ? null : Instant.parse(sentAt);
        return Times.occurred(Instant.parse(timestamp), sent, RECEIVED);
    }
}
