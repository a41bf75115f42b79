package org.stammkunde.ingest.receiving;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// How much memory everything that strangers send may take at a time: an eighth of the heap for
/// bodies on their way, and as much for what they become when they are read.
@Component
public final class Room {

    private static final int SHARE = 8;

    private final int size;
    private final Semaphore bodies;
    private final Semaphore trees;

    Room() {
        this((int) Math.min(Runtime.getRuntime().maxMemory() / SHARE, 1 << 30));
    }

    Room(int size) {
        this.size = size;
        this.bodies = new Semaphore(size);
        this.trees = new Semaphore(size, true);
    }

    int size() {
        return size;
    }

    Semaphore bodies() {
        return bodies;
    }

    Semaphore trees() {
        return trees;
    }
}
