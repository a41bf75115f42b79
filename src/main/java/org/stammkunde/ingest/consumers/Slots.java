package org.stammkunde.ingest.consumers;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// How many consumers work at a time on this node, and on how much: in a rush one alone, on little,
/// so that senders do not have to wait for it.
final class Slots {

    /// Connections of the pool for long work that consumers take at most.
    private static final int AT_ONCE = 3;

    private static final int FEW_EVENTS = 2_000;

    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final BooleanSupplier rush;

    /// @param rush whether much arrives
    Slots(BooleanSupplier rush) {
        this.rush = rush;
    }

    /// Waits for its turn.
    Slot take() throws InterruptedException {
        int taken = rush.getAsBoolean() ? AT_ONCE : 1;
        slots.acquire(taken);
        return () -> slots.release(taken);
    }

    /// @param size events that a consumer could do at once
    int most(int size) {
        return rush.getAsBoolean() ? Math.min(size, FEW_EVENTS) : size;
    }

    /// A turn to work, until it is closed.
    @FunctionalInterface
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
