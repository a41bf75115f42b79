package org.stammkunde.customers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A value and the time at which it was stated; both null = never stated. Merging keeps the
/// newest statement (of two at the same time the greater value in the order of UTF-8 bytes), so
/// that the outcome depends on what was said and when, never on the order in which it arrived.
public record Stamped(@Nullable String value, @Nullable Instant at) {

    public static final Stamped NEVER = new Stamped(null, null);

    public Stamped merge(@Nullable String newValue, Instant newAt) {
        return newValue == null || !yieldsTo(newValue, newAt) ? this : new Stamped(newValue, newAt);
    }

    /// Whether another statement decides instead of this one.
    public boolean yieldsTo(Stamped other) {
        return other.value != null && other.at != null && yieldsTo(other.value, other.at);
    }

    private boolean yieldsTo(String newValue, Instant newAt) {
        if (value == null || at == null) {
            return true;
        }
        int later = newAt.compareTo(at);
        return later > 0 || (later == 0 && isGreater(newValue, value));
    }

    private static boolean isGreater(String one, String other) {
        return !one.equals(other)
                && Arrays.compareUnsigned(
                                one.getBytes(StandardCharsets.UTF_8),
                                other.getBytes(StandardCharsets.UTF_8))
                        > 0;
    }
}
