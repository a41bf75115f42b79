package org.stammkunde.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some events of the log.
///
/// @param next what to ask for next, null when these are the last
public record EventPage(List<Event> events, @Nullable Checkpoint next) {

    public EventPage {
        events = List.copyOf(events);
    }
}
