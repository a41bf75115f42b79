package org.stammkunde.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whether the tests of pages would notice what they look for.
@IntegrationTest
class ChromiumTests {

    /// The overview would not do: it shows itself anew while figures are being counted.
    private static final String STANDING_PAGE = "/settings/company";

    private final int port;

    ChromiumTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void axeNoticesAFieldWithoutALabel() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            window.open(STANDING_PAGE).axe();
            window.page()
                    .evaluate(
                            "document.querySelector('main').append(document.createElement('input'))");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(window::axe)
                    .withMessageContaining("label <input");
        }
    }
}
