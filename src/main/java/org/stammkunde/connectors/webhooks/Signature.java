package org.stammkunde.connectors.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Keyed hashes of bodies, and how they are compared: in a time that tells nothing about them.
///
/// Standard: RFC 2104 (HMAC).
public final class Signature {

    /// How old a letter may be whose signature covers a time: who repeats it later is refused.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Signature() {}

    /// Which hash.
    public enum Algorithm {
        SHA1("HmacSHA1"),
        SHA256("HmacSHA256"),
        SHA512("HmacSHA512");

        private final String standardName;

        Algorithm(String standardName) {
            this.standardName = standardName;
        }
    }

    /// How its bytes are written.
    public enum Encoding {
        HEX,
        BASE64
    }

    /// @param secret not empty
    public static String of(byte[] body, String secret, Algorithm algorithm, Encoding encoding) {
        try {
            var mac = Mac.getInstance(algorithm.standardName);
            var key = secret.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, algorithm.standardName));
            var hash = mac.doFinal(body);
            return switch (encoding) {
                case HEX -> HexFormat.of().formatHex(hash);
                case BASE64 -> Base64.getEncoder().encodeToString(hash);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm.standardName, e);
        }
    }

    /// Whether two texts are the same.
    public static boolean same(@Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.strip().getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a hexadecimal signature, after a word such as `sha256=`, is the expected one.
    public static boolean sameHex(@Nullable String given, String word, String expected) {
        if (given == null || !given.strip().startsWith(word)) {
            return false;
        }
        return same(given.strip().substring(word.length()).toLowerCase(Locale.ROOT), expected);
    }

    /// Whether a time in seconds since 1970 is about now.
    public static boolean isFresh(@Nullable String seconds, Instant now) {
        if (seconds == null || !seconds.strip().matches("\\d{1,12}")) {
            return false;
        }
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
            return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException | ArithmeticException _) {
            return false;
        }
    }
}
