package org.stammkunde.access.signin;

import java.time.Duration;

/// How often something may be tried within fifteen minutes. An address gets more than an
/// account because offices share one.
public enum Limit {
    SIGN_IN_ACCOUNT(10),
    SIGN_IN_ADDRESS(100),
    PASSWORD_CHANGE(10),
    SETUP_CODE(20);

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final int attempts;

    Limit(int attempts) {
        this.attempts = attempts;
    }

    int attempts() {
        return attempts;
    }
}
