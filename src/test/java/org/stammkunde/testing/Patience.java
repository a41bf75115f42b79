package org.stammkunde.testing;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long tests wait for what is sure to come, unless they say otherwise: a machine that others
/// use too may stand still for many seconds. Found by JUnit as a service.
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG_ENOUGH);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) LONG_ENOUGH.toMillis());
    }
}
