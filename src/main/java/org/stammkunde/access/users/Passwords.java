package org.stammkunde.access.users;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.Secrets;

/// Rules for passwords, and their hashes: Argon2id with 19 MiB and two passes, as OWASP's
/// password storage cheat sheet recommends.
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon;
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys;

    Passwords() {
        this(KIBIBYTES, PASSES);
    }

    /// With hashes that take less time than is safe, for tests.
    Passwords(int kibibytes, int passes) {
        argon = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        nobodys = argon.encode(Secrets.token());
    }

    /// @throws AccessException when the password is too short, too long or the e-mail itself
    public static void check(String password, String email) {
        if (password.length() < SHORTEST) {
            throw AccessException.invalid(
                    "password", "access.password-too-short", Map.of("shortest", SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw AccessException.invalid(
                    "password", "access.password-too-long", Map.of("longest", LONGEST));
        }
        if (password.strip().equalsIgnoreCase(email)) {
            throw AccessException.invalid("password", "access.password-is-email");
        }
    }

    String hash(String password) {
        return oneOfFew(() -> argon.encode(password));
    }

    boolean matches(String typed, String hash) {
        return typed.length() <= LONGEST && oneOfFew(() -> argon.matches(typed, hash));
    }

    /// Takes as long as a comparison for an account that exists.
    void pretend(String typed) {
        matches(typed, nobodys);
    }

    // Each hash takes 19 MiB and a core: many at once would starve everybody else.
    private <T> T oneOfFew(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
