package org.stammkunde.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stammkunde.testing.InstalledApp;

/// Looks twice a second how far the copy of the facts is behind, as the status page says it.
final class LagWatch implements AutoCloseable {

    /// What is promised, in seconds.
    private static final double MOST = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final InstalledApp app;
    private final Thread thread;
    private final CountDownLatch over = new CountDownLatch(1);

    // Of the watching thread, until it has ended.
    private double longest;
    private int late;
    private int looks;

    private LagWatch(InstalledApp app) {
        this.app = app;
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    static LagWatch of(InstalledApp app) {
        return new LagWatch(app);
    }

    private void watch() {
        try {
            do {
                look();
            } while (!over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var lag = app.get("/api/v1/warehouse").get("lagSeconds");
        double seconds = lag.isNull() ? 0 : lag.asDouble();
        longest = Math.max(longest, seconds);
        late += seconds > MOST ? 1 : 0;
        looks++;
    }

    /// Ends the watch and prints what it saw.
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IO.println(
                "lag of the copy      longest %.1f s, beyond %.0f s at %d of %d looks"
                        .formatted(longest, MOST, late, looks));
    }
}
