package org.stammkunde.connectors.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How dates and times are written. The name is a pattern people read (`dd.MM.yyyy`); a time of
/// day, seconds, fractions and an offset may follow in every style.
public final class DateStyle {

    private static final DateTimeFormatter TIME = time();

    /// The styles there are; where a value fits several, the earlier is preferred.
    public static final List<DateStyle> ALL =
            List.of(
                    new DateStyle("yyyy-MM-dd", "uuuu-M-d"),
                    new DateStyle("dd.MM.yyyy", "d.M.uuuu"),
                    new DateStyle("dd.MM.yy", "d.M.uu"),
                    new DateStyle("dd/MM/yyyy", "d/M/uuuu"),
                    new DateStyle("MM/dd/yyyy", "M/d/uuuu"),
                    new DateStyle("dd/MM/yy", "d/M/uu"),
                    new DateStyle("MM/dd/yy", "M/d/uu"),
                    new DateStyle("yyyy/MM/dd", "uuuu/M/d"),
                    new DateStyle("dd-MM-yyyy", "d-M-uuuu"),
                    new DateStyle("yyyyMMdd", compact()));

    public static final DateStyle ISO = ALL.getFirst();

    private static final int EARLIEST = 1970;
    private static final int LATEST = 2100;
    private static final int LONGEST = 60;

    private final String name;
    private final DateTimeFormatter format;

    private DateStyle(String name, DateTimeFormatter date) {
        this.name = name;
        this.format =
                new DateTimeFormatterBuilder()
                        .append(date)
                        .optionalStart()
                        .append(TIME)
                        .optionalEnd()
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    private DateStyle(String name, String pattern) {
        this(name, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    /// The style of that name, or null.
    public static @Nullable DateStyle named(String name) {
        return ALL.stream().filter(style -> style.name.equals(name)).findFirst().orElse(null);
    }

    public String name() {
        return name;
    }

    /// The instant, or null when the text is not a date in this style or lies before 1970 or
    /// after 2100. Without an offset it is local time in `zone`; without a time, midnight.
    public @Nullable Instant parse(String text, ZoneId zone) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            return instant(format.parse(text), zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(TemporalAccessor parsed, ZoneId zone) {
        var date = LocalDate.from(parsed);
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            return null;
        }
        var time = parsed.query(TemporalQueries.localTime());
        var own = parsed.query(TemporalQueries.zone());
        return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(own == null ? zone : own)
                .toInstant();
    }

    private static DateTimeFormatter compact() {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                .appendValue(ChronoField.DAY_OF_MONTH, 2)
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter time() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("[', '][ ]['T'][h:mm[:ss] a][H:mm[:ss]][HHmmss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("[ ][XXX][XX][X][ ][z]")
                .toFormatter(Locale.ENGLISH);
    }

    /// The first style that reads the most values.
    static DateStyle detect(List<String> values) {
        var best = ISO;
        long most = 0;
        for (var style : ALL) {
            long read = values.stream().filter(v -> style.parse(v, ZoneOffset.UTC) != null).count();
            if (read > most) {
                most = read;
                best = style;
            }
        }
        return best;
    }
}
