package org.stammkunde.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Much writing under way, see [Warehouse#muchToWrite]. Its end is mirrored at once.
public final class Writing implements AutoCloseable {

    /// No change may be unseen for more than 5 s: what is left suffices for a round that nobody
    /// disturbs.
    private static final Duration TOLERATED = Duration.ofSeconds(4);

    /// However long a portion takes.
    private static final Duration ALWAYS_TOLERATED = Duration.ofSeconds(2);

    private static final Duration HOPELESS = Duration.ofSeconds(8);

    private final Progress progress;
    private final Clock clock;
    private Instant wentOn;

    Writing(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        this.wentOn = clock.instant();
        progress.muchBegins();
    }

    /// To be called between two portions: leaves the machine to the copy when that would be too far
    /// behind before a portion as long as the last one is through. Does not wait for one that does
    /// not follow, be it broken or being rebuilt.
    ///
    /// @return how long the last portion took
    public Duration giveWay() throws InterruptedException {
        var portion = Duration.between(wentOn, clock.instant());
        var left = TOLERATED.minus(portion);
        progress.awaitNearer(
                left.compareTo(ALWAYS_TOLERATED) < 0 ? ALWAYS_TOLERATED : left, HOPELESS, clock);
        wentOn = clock.instant();
        return portion;
    }

    @Override
    public void close() {
        progress.muchEnds();
    }
}
