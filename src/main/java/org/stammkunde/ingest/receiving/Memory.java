package org.stammkunde.ingest.receiving;

import java.util.concurrent.TimeUnit;

/// What one request holds of the [Room] for all of them.
public final class Memory implements AutoCloseable {

    /// What JSON can become at most when it is read: an object for every three characters (`{},`),
    /// each of 120 bytes.
    private static final int TREE = 40;

    private static final long PATIENCE_SECONDS = 5;

    private final Room room;
    private int body;
    private int tree;

    public Memory(Room room) {
        this.room = room;
    }

    /// For a body that is on its way. Its sender may take long, so nobody waits for the room.
    void take(int bytes) throws Refused.Signal {
        if (!room.bodies().tryAcquire(bytes)) {
            throw Refused.busy().signal();
        }
        body += bytes;
    }

    /// For the tree of a body that has arrived. Trees are read at once and done with, so it is
    /// worth waiting for.
    ///
    /// @param length of the body; one that alone could fill the room waits until it is empty
    public void takeForTree(int length) throws Refused.Signal {
        int bytes = (int) Math.min((long) TREE * length, room.size());
        try {
            if (!room.trees().tryAcquire(bytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.busy().signal();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.busy().signal();
        }
        tree += bytes;
    }

    @Override
    public void close() {
        room.bodies().release(body);
        room.trees().release(tree);
        body = 0;
        tree = 0;
    }
}
