package org.stammkunde.access.signin;

import java.time.Duration;

/// How often something may be tried within fifteen minutes. An address as such gets more than one
/// account does from there because offices share one.
public enum Limit {
    /// One account from one address.
    SIGN_IN_HERE(10),
    /// One account from a browser it was used in before.
    SIGN_IN_DEVICE(10),
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
