package org.stammkunde.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The append-only log of everything sources sent: each message once, in commit order.
@Service
public class EventLog {

    /// How far back the view of arriving events looks.
    private static final int RECENT = 5_000;

    /// So many events are counted one by one.
    public static final int COUNTED = 10_000;

    /// Where to look for the first event received at a time, the quickest first.
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(36_500));

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
        return read(after, Instant.EPOCH, limit);
    }

    /// The same without looking through months long read.
    ///
    /// @param since the latest receipt among the events up to the place
    public List<Event> read(Checkpoint after, Instant since, int limit) {
        return store.read(after, since, limit);
    }

    /// The first event after a place, also one that cannot be read yet.
    public Optional<Event> first(Checkpoint after, Instant since) {
        return store.first(after, since);
    }

    /// How many events lie behind a place: exact up to [#COUNTED], beyond that by their numbers.
    public long behind(Checkpoint after, Instant since) {
        long counted = store.count(after, since, COUNTED);
        if (counted < COUNTED) {
            return counted;
        }
        return Math.max(counted, store.last().map(Checkpoint::id).orElse(0L) - after.id());
    }

    /// A place before all events received at or after an instant, and not long before them.
    public Checkpoint before(Instant receivedAt) {
        for (var window : WINDOWS) {
            var found = store.before(receivedAt, receivedAt.plus(window));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return store.last().orElse(Checkpoint.START);
    }

    /// @param receivedAt the event's time of receipt
    public Optional<Event> find(Checkpoint position, Instant receivedAt) {
        return store.find(position, receivedAt);
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
