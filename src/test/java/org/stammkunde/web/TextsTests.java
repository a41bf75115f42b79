package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextsTests {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void speakTheViewersLanguageAndCount() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(Texts.t("kit.progress.rows", "count", 1)).isEqualTo("1 Zeile");
        assertThat(Texts.t("kit.progress.rows", "count", 12345)).isEqualTo("12.345 Zeilen");
        LocaleContextHolder.setLocale(Locale.US);
        assertThat(Texts.t("kit.progress.rows", "count", 12345)).isEqualTo("12,345 rows");
    }

    @Test
    void followTheirOwnLanguageWhenAnotherIsAsked() {
        var args = Map.<String, Object>of("count", 1_000_000);
        var french = Texts.text(Locale.FRENCH, "kit.progress.rows", args);
        assertThat(french).isEqualTo(Texts.text(Locale.GERMAN, "kit.progress.rows", args));
        assertThat(french).isEqualTo("1.000.000 Zeilen");
    }

    @Test
    void refuseKeysThatDoNotExist() {
        assertThatThrownBy(() -> Texts.t("web.no" + ".such.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
