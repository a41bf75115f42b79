package org.stammkunde.bench;

import java.time.Duration;
import org.stammkunde.testing.InstalledApp;

/// Looks twice a second how far the copy of the facts is behind, as the status page says it.
final class LagWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final InstalledApp app;
    private final Thread thread;
    private volatile boolean over;

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
            while (!over) {
                var lag = app.get("/api/v1/warehouse").get("lagSeconds");
                double seconds = lag.isNull() ? 0 : lag.asDouble();
                longest = Math.max(longest, seconds);
                late += seconds > 5 ? 1 : 0;
                looks++;
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the watch and prints what it saw.
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IO.println(
                "lag of the copy      longest %.1f s, beyond 5 s at %d of %d looks"
                        .formatted(longest, late, looks));
    }
}
