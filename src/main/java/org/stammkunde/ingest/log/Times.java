package org.stammkunde.ingest.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.UsualIso;

/// When things happened.
public final class Times {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /// Offsets as some languages print them: `+0200`.
    private static final DateTimeFormatter BARE_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /// Whether things can be said to have happened, or to be going to happen, then.
    public static boolean storable(Instant time) {
        return time.isAfter(FIRST) && time.isBefore(LATEST);
    }

    /// ISO 8601 with an offset; without one it is UTC; a day is its first moment.
    ///
    /// @return null when it cannot be read
    public static @Nullable Instant parse(String text) {
        if (text.endsWith("Z")) {
            var usual = usual(text);
            return usual == null ? attempt(() -> Instant.parse(text)) : usual;
        }
        if (text.length() <= 10) {
            return attempt(() -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        var iso = text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        var withOffset = attempt(() -> OffsetDateTime.parse(iso).toInstant());
        if (withOffset != null) {
            return withOffset;
        }
        var bare = attempt(() -> OffsetDateTime.parse(iso, BARE_OFFSET).toInstant());
        return bare != null
                ? bare
                : attempt(() -> LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    }

    /// `2026-01-15T10:00:00Z`, with or without thousandths, as nearly every SDK writes it.
    private static @Nullable Instant usual(String text) {
        var time = text.indexOf('T') == 10 ? UsualIso.of(text) : null;
        if (time == null) {
            return null;
        }
        long second = time.toEpochSecond(ZoneOffset.UTC);
        if (text.length() == UsualIso.LENGTH + 1) {
            return Instant.ofEpochSecond(second);
        }
        int thousandths = text.length() == UsualIso.LENGTH + 5 ? thousandths(text) : -1;
        return thousandths < 0 ? null : Instant.ofEpochMilli(second * 1000 + thousandths);
    }

    private static int thousandths(String text) {
        int value = text.charAt(UsualIso.LENGTH) == '.' ? 0 : -1;
        for (int i = UsualIso.LENGTH + 1; i < text.length() - 1 && value >= 0; i++) {
            int digit = text.charAt(i) - '0';
            value = digit >= 0 && digit <= 9 ? value * 10 + digit : -1;
        }
        return value;
    }

    /// The sender's clock may be off by any amount: what counts is how long before its sending
    /// the event happened. A time ahead of its receipt becomes the receipt's.
    ///
    /// @return null when the result is absurd
    static @Nullable Instant occurred(
            @Nullable Instant timestamp, @Nullable Instant sentAt, Instant receivedAt) {
        if (timestamp == null) {
            return receivedAt;
        }
        var occurred =
                sentAt == null ? timestamp : receivedAt.minus(Duration.between(timestamp, sentAt));
        if (occurred.isBefore(EARLIEST) || occurred.isAfter(receivedAt.plus(AHEAD))) {
            return null;
        }
        return occurred.isAfter(receivedAt) ? receivedAt : occurred;
    }

    private static @Nullable Instant attempt(Reading reading) {
        try {
            return reading.read();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @FunctionalInterface
    private interface Reading {
        Instant read();
    }
}
