package org.stammkunde.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A place in a sorted list, just behind one row: from there the list is read on by its index,
/// however far down the row lies.
///
/// @param key what the row is sorted by, as text; instants as microseconds since 1970; null = the
///     row has no value there
/// @param id the row's own number, which decides between equal keys
public record Place(@Nullable String key, long id) {

    /// Years beyond which no database holds instants; no row lies there.
    private static final long FURTHEST_MICROS = 250_000_000_000_000_000L;

    /// The key as the number it is.
    ///
    /// @throws PlaceException when it is none
    public BigDecimal number() {
        try {
            return new BigDecimal(key == null || key.length() > 50 ? "?" : key);
        } catch (NumberFormatException _) {
            throw new PlaceException();
        }
    }

    /// The key as the whole number it is.
    ///
    /// @throws PlaceException when it is none
    public long whole() {
        try {
            return number().longValueExact();
        } catch (ArithmeticException _) {
            throw new PlaceException();
        }
    }

    /// The key as the instant it is.
    ///
    /// @throws PlaceException when it is none
    public Instant time() {
        long micros = whole();
        if (Math.abs(micros) > FURTHEST_MICROS) {
            throw new PlaceException();
        }
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
