package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.log.NewEvents;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// How the consumers are doing, and what people can have them do again.
@Service
class Consumers {

    private final ConsumerRunner runner;
    private final ConsumerStore store;
    private final SetAsideStore aside;
    private final EventLog log;
    private final NewEvents news;
    private final Audit audit;

    Consumers(
            ConsumerRunner runner,
            ConsumerStore store,
            SetAsideStore aside,
            EventLog log,
            NewEvents news,
            Audit audit) {
        this.runner = runner;
        this.store = store;
        this.aside = aside;
        this.log = log;
        this.news = news;
        this.audit = audit;
    }

    List<String> names() {
        return runner.followers().stream().map(f -> f.consumer().name()).sorted().toList();
    }

    List<Lag> lags() {
        var failed = aside.counts();
        return runner.followers().stream()
                .map(follower -> lag(follower, failed))
                .sorted((one, other) -> one.consumer().compareTo(other.consumer()))
                .toList();
    }

    private Lag lag(Follower follower, Map<String, Long> failed) {
        var name = follower.consumer().name();
        var place = store.place(name);
        var waiting = log.first(place.after(), place.since());
        return new Lag(
                name,
                place.after(),
                waiting.isEmpty() ? 0 : log.behind(place.after(), place.since()),
                waiting.map(Event::receivedAt).orElse(null),
                failed.getOrDefault(name, 0L),
                follower.trouble());
    }

    /// @throws IngestException when there is no such consumer
    Lag lag(String name) {
        return lags().stream()
                .filter(lag -> lag.consumer().equals(name))
                .findFirst()
                .orElseThrow(() -> IngestException.notFound("ingest.unknown-consumer"));
    }

    /// Has a consumer do again all that it has done since. Where it has not come that far, there
    /// is nothing to do again.
    ///
    /// @throws IngestException when there is no such consumer
    @Transactional
    public void replay(String name, ReplayStart start) {
        if (!names().contains(name)) {
            throw IngestException.notFound("ingest.unknown-consumer");
        }
        var from = reached(start);
        if (!store.moveBack(name, from)) {
            return;
        }
        aside.deleteBehind(name, from.after());
        audit.record("events.replayed", "consumer", name, Map.of("from", start.toString()));
        news.announce();
    }

    private Reached reached(ReplayStart start) {
        return switch (start) {
            case ReplayStart.Time(var at) -> new Reached(log.before(at), at);
            case ReplayStart.Position(var place) -> new Reached(place, Instant.EPOCH);
        };
    }

    Slice<SetAside> setAside(SetAsideQuery query) {
        return aside.list(query);
    }

    Stretch<SetAside> setAside(SetAsideQuery query, @Nullable Place after) {
        return aside.after(query, after);
    }

    long countSetAside(SetAsideQuery query) {
        return aside.count(query, Long.MAX_VALUE);
    }

    /// @throws IngestException when it is not there (any more)
    SetAside setAside(long id) {
        return aside.find(id)
                .orElseThrow(() -> IngestException.notFound("ingest.unknown-set-aside"));
    }

    /// The event itself.
    Optional<Event> event(SetAside row) {
        return log.find(row.position(), row.receivedAt());
    }

    /// @throws IngestException when it is not there (any more)
    @Transactional
    public void tryAgain(long id) {
        if (!aside.want(id)) {
            throw IngestException.notFound("ingest.unknown-set-aside");
        }
        tried(1);
    }

    /// @return how many will be tried again
    @Transactional
    public int tryAllAgain(@Nullable String consumer, @Nullable String reason) {
        int wanted = aside.want(consumer, reason);
        tried(wanted);
        return wanted;
    }

    private void tried(int events) {
        audit.record(
                "events.tried-again",
                "set-aside",
                "events",
                Map.of("events", Integer.toString(events)));
        news.announce();
    }
}
