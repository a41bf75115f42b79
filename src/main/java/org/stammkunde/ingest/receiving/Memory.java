package org.stammkunde.ingest.receiving;

import java.util.concurrent.Semaphore;

/// What one request holds of the memory set aside for all bodies together.
public final class Memory implements AutoCloseable {

    private final Semaphore shared;
    private int held;

    public Memory(Semaphore shared) {
        this.shared = shared;
    }

    public static Semaphore ofThisProcess() {
        return new Semaphore((int) Math.min(Runtime.getRuntime().maxMemory() / 8, 1 << 30));
    }

    public void take(int bytes) throws Refused.Signal {
        if (!shared.tryAcquire(bytes)) {
            throw Refused.busy().signal();
        }
        held += bytes;
    }

    @Override
    public void close() {
        shared.release(held);
        held = 0;
    }
}
