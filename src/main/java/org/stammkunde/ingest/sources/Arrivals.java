package org.stammkunde.ingest.sources;

import java.util.List;
import org.stammkunde.ingest.Event;
import org.stammkunde.web.Page;

/// The events of a source that arrived last; asks for itself again and again.
public record Arrivals(long source, List<Event> events) implements Page {

    public Arrivals {
        events = List.copyOf(events);
    }
}
