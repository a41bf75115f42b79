package org.stammkunde.connectors.webhooks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Texts and times as vendors write them.
public final class Wording {

    private static final String UNKNOWN = "\ufffd";
    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}(\\.\\d{1,9})?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,14}");

    /// As in `2026-03-01 10:00:00 UTC` and `2026-03-01T10:00:00+0100`.
    private static final DateTimeFormatter LOOSE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS][ ][zzz][xx]");

    private Wording() {}

    /// Without what PostgreSQL cannot store: U+0000 and halves of pairs become one sign.
    public static String storable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            boolean half =
                                    c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                            if (c == 0 || half) {
                                kept.append(UNKNOWN);
                            } else {
                                kept.appendCodePoint(c);
                            }
                        });
        return kept.toString();
    }

    /// Its beginning, without half a character at the end.
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, half ? longest - 1 : longest);
    }

    /// ISO 8601, without an offset in UTC; or seconds or milliseconds since 1970.
    ///
    /// @throws DateTimeException when it is no time
    public static Instant time(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (text.indexOf('T') != 10) {
            return loose(text);
        }
        boolean offset =
                text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        if (!offset) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
        return text.matches(".*[+-]\\d{4}")
                ? loose(text.replace('T', ' '))
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant loose(String text) {
        var parsed =
                LOOSE.parseBest(
                        text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from);
        return switch (parsed) {
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("No time");
        };
    }
}
