package org.stammkunde.ingest.rules;

import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;

/// Which events are meant: of `track` those of one name, of the other kinds all.
///
/// @param name empty unless the kind is `track`
public record EventName(EventKind kind, String name) {

    private static final int LONGEST = 512;

    public static EventName of(EventKind kind, @Nullable String name) {
        return new EventName(kind, kind == EventKind.TRACK && name != null ? name : "");
    }

    /// As it stands in an address or a request.
    ///
    /// @throws IngestException when there is no such kind, or a `track` without a name
    public static EventName parse(String type, @Nullable String name) {
        var kind =
                EventKind.of(type)
                        .orElseThrow(() -> IngestException.invalid("type", "ingest.unknown-type"));
        var text = name == null ? "" : name.strip();
        if (kind == EventKind.TRACK && (text.isEmpty() || text.length() > LONGEST)) {
            throw IngestException.invalid("event", "ingest.event-name");
        }
        return of(kind, text);
    }

    /// What people read.
    public String label() {
        return kind == EventKind.TRACK ? name : kind.word();
    }
}
