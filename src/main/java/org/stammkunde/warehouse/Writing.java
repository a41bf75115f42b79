package org.stammkunde.warehouse;

import java.time.Clock;
import java.time.Duration;

/// Much writing under way, see [Warehouse#muchToWrite]. Its end is mirrored at once.
public final class Writing implements AutoCloseable {

    /// No change may be unseen for more than 5 s: what is left suffices for a round that nobody
    /// disturbs.
    private static final Duration TOLERATED = Duration.ofSeconds(4);

    private static final Duration HOPELESS = Duration.ofSeconds(8);

    private final Progress progress;
    private final Clock clock;

    Writing(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        progress.muchBegins();
    }

    /// To be called between two portions: leaves the machine to the copy while that is about to be
    /// too far behind. Does not wait for one that does not follow, be it broken or being rebuilt.
    public void giveWay() throws InterruptedException {
        progress.awaitNearer(TOLERATED, HOPELESS, clock);
    }

    @Override
    public void close() {
        progress.muchEnds();
    }
}
