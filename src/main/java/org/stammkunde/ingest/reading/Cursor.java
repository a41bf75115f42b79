package org.stammkunde.ingest.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.EventQuery;
import org.stammkunde.ingest.IngestException;

/// A place in the log as text.
public final class Cursor {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private Cursor() {}

    public static Checkpoint parse(@Nullable String text) {
        if (text == null) {
            return EventQuery.NEWEST;
        }
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw IngestException.invalid("cursor", "ingest.bad-cursor");
        }
        return new Checkpoint(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
    }

    public static @Nullable String text(@Nullable Checkpoint place) {
        return place == null ? null : place.tx() + "-" + place.id();
    }
}
