package org.stammkunde.connectors;

import java.time.Duration;
import java.util.function.IntSupplier;

/// How many rows an import writes in one transaction: as many as are written in about a second, for
/// the copy sees none of them before the commit and can be waited for only behind it. Fewer would
/// have the database begin anew too often.
final class BatchSize implements IntSupplier {

    static final int LARGEST = 25_000;
    private static final int SMALLEST = 4_000;
    private static final int FIRST = 10_000;
    private static final Duration AIM = Duration.ofSeconds(1);

    private volatile int rows = FIRST;

    @Override
    public int getAsInt() {
        return rows;
    }

    /// It took so much time to write so many rows, reading not included: a batch that is read while
    /// the one before is written has another size.
    void wrote(int count, Duration time) {
        long fit = count * AIM.toNanos() / Math.max(1, time.toNanos());
        rows = Math.clamp(fit, SMALLEST, LARGEST);
    }
}
