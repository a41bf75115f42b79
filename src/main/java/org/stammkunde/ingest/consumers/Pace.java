package org.stammkunde.ingest.consumers;

import java.time.Duration;

/// How many events a consumer gets at once: more while it keeps up, fewer where it takes long or
/// fails, down to the one event it fails at.
final class Pace {

    static final int FIRST = 500;
    static final int MOST = 10_000;

    private static final Duration QUICK = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(1);

    private int size = FIRST;

    int size() {
        return size;
    }

    void done(int events, Duration took) {
        if (took.compareTo(LONG) > 0) {
            size = Math.max(1, Math.min(size, events) / 2);
        } else if (events >= size && took.compareTo(QUICK) < 0) {
            size = Math.min(2 * size, MOST);
        }
    }

    void failed(int events) {
        size = Math.max(1, events / 2);
    }
}
