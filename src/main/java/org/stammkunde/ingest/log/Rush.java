package org.stammkunde.ingest.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Whether so much arrives that taking it in needs the machine. Whoever works on what has arrived
/// then gives way: senders wait for an answer, the log does not. But nobody gives way for long.
public final class Rush {

    /// Events a second for each processor from which on they count as a rush.
    static final int MANY = 600;

    /// Whoever is farther behind than this does not give way any more.
    static final Duration FARTHEST = Duration.ofMinutes(5);

    /// For each second of work so many of rest.
    private static final int REST = 20;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    /// It is over once fewer have arrived for so long: senders come in waves.
    private static final long CALM = Duration.ofSeconds(3).toNanos();

    private final Clock clock;
    private final LongSupplier nanos;
    private final int many;
    private long windowStart;
    private long stored;
    private long lastMany;

    /// @param nanos time that passes evenly, such as `System::nanoTime`
    public Rush(Clock clock, LongSupplier nanos, int processors) {
        this.clock = clock;
        this.nanos = nanos;
        this.many = MANY * processors;
        this.windowStart = nanos.getAsLong();
        this.lastMany = windowStart - CALM;
    }

    /// So many events have just been stored on this node.
    synchronized void stored(int events) {
        long now = nanos.getAsLong();
        if (now - windowStart >= WINDOW) {
            windowStart = now;
            stored = 0;
        }
        stored += events;
        if (stored >= many) {
            lastMany = now;
        }
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
        return nanos.getAsLong() - lastMany < CALM;
    }
}
