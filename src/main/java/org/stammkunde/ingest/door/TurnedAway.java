package org.stammkunde.ingest.door;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/// Counts what the door turns away. Nothing of it was ever acknowledged as stored, so counting may
/// be cheap: it is kept in memory and written down every second; what a kill takes along is the
/// last second's counts.
@Service
public class TurnedAway implements SmartLifecycle {

    /// Events of a browser that asks not to be tracked.
    public static final String DO_NOT_TRACK = "do_not_track";

    /// Events that a rule of the source leaves out.
    public static final String BLOCKED = "blocked";

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final TurnedAwayStore store;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("events-turned-away").daemon().factory());
    private Map<Count, Long> counts = new TreeMap<>();
    private volatile boolean running;

    TurnedAway(TurnedAwayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is counted together. Sorted, so that two nodes never wait for each other in a ring.
    record Count(long source, Instant hour, String cause) implements Comparable<Count> {

        @Override
        public int compareTo(Count other) {
            int bySource = Long.compare(source, other.source);
            int byHour = bySource == 0 ? hour.compareTo(other.hour) : bySource;
            return byHour == 0 ? cause.compareTo(other.cause) : byHour;
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    /// @param cause code of the answer, or one of the constants
    public synchronized void add(long source, String cause, int times) {
        if (times > 0) {
            var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
            counts.merge(new Count(source, hour, cause), (long) times, Long::sum);
        }
    }

    private void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.add(taken);
        } catch (RuntimeException e) {
            giveBack(taken);
            LOG.warn("turned-away=not-counted tried=again", e);
        }
    }

    private synchronized Map<Count, Long> take() {
        var taken = counts;
        counts = new TreeMap<>();
        return taken;
    }

    private synchronized void giveBack(Map<Count, Long> taken) {
        taken.forEach((count, times) -> counts.merge(count, times, Long::sum));
    }

    /// While the database is still there, and after the last request has been answered.
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
