package org.stammkunde.connectors.reading;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads the dates of one file quickly: the usual ISO form needs no general parser. Not for
/// several threads.
public final class Dates {

    private final DateStyle style;
    private final ZoneId zone;
    private final Recent<Instant> recent;

    public Dates(DateStyle style, ZoneId zone) {
        this.style = style;
        this.zone = zone;
        this.recent = new Recent<>(this::read);
    }

    /// The instant, or null when the text is no date of the file's style.
    public @Nullable Instant parse(String text) {
        return recent.of(text);
    }

    private @Nullable Instant read(String text) {
        return isUsualIso(text) ? iso(text) : style.parse(text, zone);
    }

    /// `2010-12-01 08:26:00`, 19 characters; anything odd in it goes the general way.
    private boolean isUsualIso(String text) {
        if (style != DateStyle.ISO || text.length() != 19) {
            return false;
        }
        for (int i = 0; i < 19; i++) {
            char c = text.charAt(i);
            boolean fits =
                    switch (i) {
                        case 4, 7 -> c == '-';
                        case 10 -> c == ' ' || c == 'T';
                        case 13, 16 -> c == ':';
                        default -> c >= '0' && c <= '9';
                    };
            if (!fits) {
                return false;
            }
        }
        int year = number(text, 0, 4);
        return year >= 1970
                && year <= 2100
                && within(number(text, 5, 7), 1, 12)
                && within(number(text, 8, 10), 1, 28)
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    private Instant iso(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .atZone(zone)
                .toInstant();
    }

    private static boolean within(int value, int from, int to) {
        return value >= from && value <= to;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
