package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.web.kit.Delta.Better;

class DeltaTests {

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "-100, 100, +200.0%, GOOD",
        "100, -100, −200.0%, BAD",
        "-100, -150, −50.0%, BAD",
        "80, 100, +25.0%, GOOD",
        "100, 100, 0.0%, NEUTRAL"
    })
    void risesUpwardsAlsoFromBelowZero(double before, double now, String text, Tone tone) {
        var delta = Delta.relative(now, before, Better.HIGHER, "May");
        assertThat(delta).isEqualTo(new Delta(text, direction(tone), tone, "May"));
    }

    @Test
    void hasNothingToSayWithoutAFormerValue() {
        assertThat(Delta.relative(5, 0, Better.HIGHER, "May")).isNull();
        assertThat(Delta.relative(5, null, Better.HIGHER, "May")).isNull();
    }

    private static int direction(Tone tone) {
        return tone == Tone.GOOD ? 1 : tone == Tone.BAD ? -1 : 0;
    }
}
