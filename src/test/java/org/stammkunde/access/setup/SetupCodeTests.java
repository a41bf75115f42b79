package org.stammkunde.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetupCodeTests {

    private final SetupCode code = new SetupCode();

    @Test
    void hasAtLeast128RandomBitsInReadableGroups() {
        assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(new SetupCode().grouped()).isNotEqualTo(code.grouped());
    }

    @Test
    void forgivesCaseSpacesAndDashesOnly() {
        var typed = code.grouped();
        assertThat(code.matches(typed.toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(code.matches(typed.substring(1))).isFalse();
        assertThat(code.matches("")).isFalse();
    }
}
