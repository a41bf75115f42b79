package org.stammkunde.connectors;

import java.time.Duration;

/// Something that long work stops for now and then: first after `apart`, later the more rarely the
/// longer it takes, so that it costs at most a tenth of the time.
final class NowAndThen {

    private static final int REST = 10;

    private final long apart;
    private final Runnable task;
    private long due;

    NowAndThen(Duration apart, Runnable task) {
        this.apart = apart.toNanos();
        this.task = task;
        this.due = System.nanoTime() + this.apart;
    }

    void runIfDue() {
        long start = System.nanoTime();
        if (start - due < 0) {
            return;
        }
        task.run();
        long end = System.nanoTime();
        due = end + Math.max(apart, REST * (end - start));
    }
}
