package org.stammkunde.connectors;

import java.time.Duration;
import java.util.function.IntSupplier;

/// How many rows an import writes in one transaction: as many as take about a second, for the copy
/// sees none of them before the commit and can be waited for only behind it. Fewer would have the
/// database begin anew too often.
final class BatchSize implements IntSupplier {

    static final int LARGEST = 25_000;
    private static final int SMALLEST = 4_000;
    private static final Duration AIM = Duration.ofSeconds(1);

    private volatile int rows = LARGEST;
    private int written;

    @Override
    public int getAsInt() {
        return rows;
    }

    /// A batch of so many rows was written.
    void written(int rows) {
        written = rows;
    }

    /// So much time passed from one batch to the next.
    void took(Duration time) {
        if (written > 0) {
            long fit = written * AIM.toNanos() / Math.max(1, time.toNanos());
            rows = Math.clamp(fit, SMALLEST, LARGEST);
        }
    }
}
