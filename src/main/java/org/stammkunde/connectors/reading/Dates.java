package org.stammkunde.connectors.reading;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.UsualIso;

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
        boolean usual = style == DateStyle.ISO && text.length() == UsualIso.LENGTH;
        var time = usual ? UsualIso.of(text) : null;
        return time == null ? style.parse(text, zone) : time.atZone(zone).toInstant();
    }
}
