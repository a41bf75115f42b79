package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stammkunde.connectors.mapping.Reason;
import org.stammkunde.connectors.mapping.Rejection;

class ReasonsTests {

    @Test
    void sayWhatRefusedARowAndNotItsCode() {
        assertThat(refused("commerce.time-out-of-range", Locale.GERMAN))
                .isEqualTo("Das Datum liegt außerhalb der Jahre 1900 bis 2199.");
        assertThat(refused("commerce.time-out-of-range", Locale.ENGLISH))
                .isEqualTo("The date lies outside the years 1900 to 2199.");
        assertThat(refused("gone.with-an-old-release", Locale.ENGLISH))
                .isEqualTo("The row was refused.");
    }

    private static String refused(@Nullable String code, Locale language) {
        return Reasons.sentence(
                new Rejection(1, null, code, Reason.REFUSED, List.of(), ""), language);
    }
}
