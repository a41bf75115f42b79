package org.stammkunde.ingest.sources;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Over which time the health of a source is looked at.
public enum HealthSpan {
    /// 24 hours, hour by hour.
    DAY(ChronoUnit.HOURS, 24),
    /// 30 days of the company's calendar, day by day.
    MONTH(ChronoUnit.DAYS, 30);

    private final ChronoUnit unit;
    private final int parts;

    HealthSpan(ChronoUnit unit, int parts) {
        this.unit = unit;
        this.parts = parts;
    }

    public static HealthSpan of(String word) {
        return word.equals(MONTH.word()) ? MONTH : DAY;
    }

    /// As it stands in the address.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The beginnings of its parts, the last one being the part that is not over.
    List<Instant> starts(Instant now, ZoneId zone) {
        var last = start(now.atZone(zone));
        var all = new ArrayList<Instant>();
        for (int back = parts - 1; back >= 0; back--) {
            all.add(last.minus(back, unit).toInstant());
        }
        return all;
    }

    private ZonedDateTime start(ZonedDateTime now) {
        return unit == ChronoUnit.DAYS
                ? now.with(LocalTime.MIDNIGHT)
                : now.truncatedTo(ChronoUnit.HOURS);
    }
}
