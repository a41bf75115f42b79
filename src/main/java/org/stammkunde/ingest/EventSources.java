package org.stammkunde.ingest;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.door.TurnedAway;
import org.stammkunde.ingest.sources.Source;
import org.stammkunde.ingest.sources.Sources;
import org.stammkunde.ingest.sources.WriteKeys;

/// The sources in use, for modules that receive for their kinds of sources.
@Service
public class EventSources {

    private final Sources sources;
    private final WriteKeys keys;
    private final TurnedAway turnedAway;

    EventSources(Sources sources, WriteKeys keys, TurnedAway turnedAway) {
        this.sources = sources;
        this.keys = keys;
        this.turnedAway = turnedAway;
    }

    /// Without asking the database each time. Paused ones are found too.
    public Optional<EventSource> byKey(String key) {
        return keys.source(key).map(EventSources::shown);
    }

    /// @throws IngestException when there is none
    public EventSource get(long id) {
        return shown(sources.get(id));
    }

    /// Counts a request that was refused as a whole, for the source's health.
    ///
    /// @param code of the answer; its text is `ingest.turned-away.<code>`
    public void turnedAway(long source, String code) {
        turnedAway.add(source, code, 1);
    }

    private static EventSource shown(Source source) {
        return new EventSource(source.id(), source.name(), source.kind(), source.active());
    }
}
