package org.stammkunde.access.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stammkunde.access.Secrets;

/// The one-time code that proves that whoever sets up can read the console. New at each start,
/// kept in memory only.
@Component
class SetupCode {

    // Crockford's alphabet: nothing that is mistaken for something else. 28 characters of 5 bits.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final int GROUP = 4;

    private final String code = draw();

    /// For people: in groups.
    String grouped() {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// Forgives case, spaces and dashes.
    boolean matches(String typed) {
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(bytes(bare), bytes(code));
    }

    private static String draw() {
        var code = new StringBuilder();
        for (var random : Secrets.random(LENGTH)) {
            code.append(ALPHABET.charAt(random & 31));
        }
        return code.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
