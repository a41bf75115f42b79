package org.stammkunde.segments.spi;

import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;

/// Shows what engines answer, see [ConditionType.Finding].
public final class Shows {

    private Shows() {}

    /// @param none the text for no value at all
    public static String instant(@Nullable Object value, String none) {
        return switch (value) {
            case null -> t(none);
            case OffsetDateTime at -> Formats.dateTime(at.toInstant());
            case java.sql.Timestamp at -> Formats.dateTime(at.toInstant());
            default -> throw new IllegalArgumentException("No instant: " + value.getClass());
        };
    }

    /// @param none the text for no value at all
    public static String text(@Nullable Object value, String none) {
        return value == null || value.toString().isEmpty() ? t(none) : value.toString();
    }

    /// @param value a number of rows
    public static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /// @param none the text for no value at all
    public static String number(@Nullable Object value, String none) {
        return value == null ? t(none) : Phrases.number(new BigDecimal(value.toString()));
    }
}
