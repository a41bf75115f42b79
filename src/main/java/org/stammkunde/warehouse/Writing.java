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

    /// Longer than a round takes on a busy machine. A copy that has not come nearer for so long is
    /// broken, is being built anew, or is held up by somebody else's transaction.
    private static final Duration STANDSTILL = Duration.ofSeconds(8);

    /// Others may write so much that the copy never comes near enough.
    private static final Duration LONGEST = Duration.ofSeconds(10);

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
    /// not follow.
    public void giveWay() throws InterruptedException {
        var portion = Duration.between(wentOn, clock.instant());
        var left = TOLERATED.minus(portion);
        progress.awaitNearer(
                left.compareTo(ALWAYS_TOLERATED) < 0 ? ALWAYS_TOLERATED : left,
                STANDSTILL,
                LONGEST);
        wentOn = clock.instant();
    }

    @Override
    public void close() {
        progress.muchEnds();
    }
}
