package org.stammkunde.access.users;

/// Passwords with hashes that take next to no time, for tests that sign in hundreds of times.
public final class QuickPasswords {

    private QuickPasswords() {}

    public static Passwords create() {
        return new Passwords(64, 1);
    }
}
