package org.stammkunde.ingest.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/// Whether events arrive while the machine is busy. Whoever works on what has arrived then gives
/// way: senders wait for an answer, the log does not. But nobody gives way for long.
public final class Rush {

    /// Events a second; fewer are no reason to give way.
    static final int MANY = 100;

    /// Share of all processors.
    static final double BUSY = 0.85;

    /// Whoever is farther behind than this does not give way any more.
    static final Duration FARTHEST = Duration.ofMinutes(5);

    /// For each second of work so many of rest.
    private static final int REST = 20;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    private final Clock clock;
    private final DoubleSupplier processors;
    private long windowStart = System.nanoTime();
    private long stored;
    private long storedBefore;
    private double load;

    /// @param processors how busy they have been since they were asked last, from 0 to 1
    public Rush(Clock clock, DoubleSupplier processors) {
        this.clock = clock;
        this.processors = processors;
        this.load = processors.getAsDouble();
    }

    /// So many events have just been stored on this node.
    synchronized void stored(int events) {
        turn();
        stored += events;
    }

    /// How long to rest after some work.
    ///
    /// @param upTo when what has been worked on was received
    public Duration rest(Duration work, Instant upTo) {
        if (!isOn() || upTo.isBefore(clock.instant().minus(FARTHEST))) {
            return Duration.ZERO;
        }
        var rest = work.multipliedBy(REST);
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }

    /// Whether it lasts.
    public synchronized boolean isOn() {
        turn();
        return load >= BUSY && Math.max(stored, storedBefore) >= MANY;
    }

    private void turn() {
        long passed = System.nanoTime() - windowStart;
        if (passed >= WINDOW) {
            storedBefore = passed < 2 * WINDOW ? stored : 0;
            stored = 0;
            windowStart += passed;
            load = processors.getAsDouble();
        }
    }
}
