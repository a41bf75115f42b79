package org.stammkunde.ingest;

import java.util.List;
import org.springframework.stereotype.Service;

/// The append-only log of everything sources sent: each message once, in commit order.
@Service
public class EventLog {

    /// How far back the view of arriving events looks.
    private static final int RECENT = 5_000;

    private final EventStore store;

    EventLog(EventStore store) {
        this.store = store;
    }

    /// The events after a place in commit order. Whoever keeps the last one's position together
    /// with the work done on them misses nothing and sees nothing twice: events of transactions
    /// still running, and all that come after them, wait for a later call.
    ///
    /// @param limit how many at most
    public List<Event> read(Checkpoint after, int limit) {
        return store.read(after, limit);
    }

    /// The newest first.
    public EventPage newest(EventQuery query) {
        var found = store.newest(query);
        boolean more = found.size() > query.limit();
        var events = more ? found.subList(0, query.limit()) : found;
        return new EventPage(events, more ? events.getLast().position() : null);
    }

    /// What one source sent among the last few thousand events of all sources, the newest first.
    public List<Event> arriving(long source, int limit) {
        return store.arriving(source, RECENT, limit);
    }

    public long count(EventFilter filter) {
        return store.count(filter);
    }
}
