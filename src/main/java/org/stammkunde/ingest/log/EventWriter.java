package org.stammkunde.ingest.log;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.stammkunde.database.ShortWork;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.IngestSettings;

/// Stores events in groups: whatever arrived while the last group was being committed makes the
/// next one, so that many requests share one flush to the disk. Nobody is told "stored" before
/// the commit.
@Service
public class EventWriter implements DisposableBean {

    static final int MOST_WAITING = 20_000;

    private static final int GROUP_EVENTS = 4_000;
    private static final long GROUP_BYTES = 4 << 20;
    private static final int ATTEMPTS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);

    private final Groups groups;
    private final Partitions partitions;
    private final NewEvents news;
    private final Rush rush;
    private final IngestSettings settings;
    private final Clock clock;
    private final WaitingEvents waiting =
            new WaitingEvents(MOST_WAITING, Runtime.getRuntime().maxMemory() / 10);
    private final List<Thread> writers = new ArrayList<>();

    EventWriter(
            Groups groups,
            Partitions partitions,
            NewEvents news,
            Rush rush,
            IngestSettings settings,
            Clock clock) {
        this.groups = groups;
        this.partitions = partitions;
        this.news = news;
        this.rush = rush;
        this.settings = settings;
        this.clock = clock;
        writers.add(Thread.ofPlatform().name("event-writer").start(() -> work(false)));
        writers.add(Thread.ofPlatform().name("event-helper").start(() -> work(true)));
    }

    /// Returns once everything is committed.
    ///
    /// @throws IngestException when there is no room, or the database does not take it in time;
    ///     it may have been stored nevertheless, which does no harm to messages with an id
    public void store(List<IncomingEvent> events, List<RejectedEvent> rejected) {
        var delivery = Delivery.of(events, rejected);
        if (delivery.count() == 0) {
            return;
        }
        if (!waiting.offer(delivery)) {
            throw IngestException.busy();
        }
        try {
            delivery.stored().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw IngestException.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IngestException.unavailable(e);
        }
    }

    /// How many events wait to be stored.
    public int waiting() {
        return waiting.events();
    }

    private void work(boolean helper) {
        try {
            for (var group = next(helper); !group.isEmpty(); group = next(helper)) {
                write(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Delivery> next(boolean helper) throws InterruptedException {
        return waiting.take(helper, GROUP_EVENTS, GROUP_BYTES);
    }

    private void write(List<Delivery> group) {
        var events = group.stream().flatMap(delivery -> delivery.events().stream()).toList();
        var rejected = group.stream().flatMap(delivery -> delivery.rejected().stream()).toList();
        try {
            divide(events, rejected);
            news.announce();
            rush.stored(events.size());
            group.forEach(delivery -> delivery.stored().complete(null));
        } catch (RuntimeException e) {
            LOG.error("events={} stored=failed", events.size(), e);
            group.forEach(delivery -> delivery.stored().completeExceptionally(e));
        }
    }

    /// One event that the database refuses does not keep out the others: the group is halved
    /// until it stands alone, and goes into quarantine.
    private void divide(List<IncomingEvent> events, List<RejectedEvent> rejected) {
        var refusal = attempt(events, rejected);
        if (refusal == null) {
            return;
        }
        if (events.size() > 1) {
            int half = events.size() / 2;
            divide(events.subList(0, half), rejected);
            divide(events.subList(half, events.size()), List.of());
        } else if (events.size() == 1) {
            divide(List.of(), rejected);
            divide(List.of(), List.of(RejectedEvents.unstorable(events.getFirst())));
        } else {
            throw refusal;
        }
    }

    /// @return why the database refuses the data; null when they are stored
    private @Nullable RuntimeException attempt(
            List<IncomingEvent> events, List<RejectedEvent> rejected) {
        for (int attempt = 1; ; attempt++) {
            try {
                ShortWork.call(
                        () -> {
                            partitions.require(clock.instant());
                            events.forEach(event -> partitions.require(event.receivedAt()));
                            groups.store(events, rejected);
                            return true;
                        });
                return null;
            } catch (RuntimeException e) {
                var state = state(e);
                boolean again = Refusals.passing(state) && attempt < ATTEMPTS;
                partitions.checkAgain(state);
                if (!again && !Refusals.ofData(state)) {
                    throw e;
                }
                if (!again) {
                    return e;
                }
            }
        }
    }

    private static String state(RuntimeException error) {
        var cause = NestedExceptionUtils.getMostSpecificCause(error);
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }

    /// Stores what has been accepted.
    @Override
    public void destroy() throws InterruptedException {
        waiting.close();
        for (var writer : writers) {
            writer.join(settings.patience());
        }
    }
}
