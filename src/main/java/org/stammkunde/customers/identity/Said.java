package org.stammkunde.customers.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Trait;

/// A statement about one field. Of several the newest holds, of two at the same time the greater
/// value in the order of UTF-8 bytes: the outcome depends on what was said and when, never on the
/// order in which it arrived.
///
/// @param value null = takes the value away
public record Said(@Nullable Trait value, Instant at, Cause cause) {

    static @Nullable Said newer(@Nullable Said one, @Nullable Said other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.beats(other) ? one : other;
    }

    /// Whether it holds where both were said.
    boolean beats(Said other) {
        int later = at.compareTo(other.at);
        if (later != 0) {
            return later > 0;
        }
        int greater = compare(value, other.value);
        return greater == 0 ? cause.text().compareTo(other.cause.text()) <= 0 : greater > 0;
    }

    private static int compare(@Nullable Trait one, @Nullable Trait other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        int greater =
                one.text().equals(other.text())
                        ? 0
                        : Arrays.compareUnsigned(utf8(one), utf8(other));
        return greater == 0 ? one.type().compareTo(other.type()) : greater;
    }

    private static byte[] utf8(Trait trait) {
        return trait.text().getBytes(StandardCharsets.UTF_8);
    }
}
