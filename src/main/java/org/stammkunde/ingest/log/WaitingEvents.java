package org.stammkunde.ingest.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is accepted but not yet stored: bounded by number and by memory, taken out in groups.
final class WaitingEvents {

    /// From here on a second writer pays; below, one alone makes larger groups.
    static final int MANY = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition many = lock.newCondition();
    private final Queue<Delivery> queue = new ArrayDeque<>();
    private final int mostEvents;
    private final long mostBytes;
    private int events;
    private long bytes;
    private boolean closed;

    WaitingEvents(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /// @return false when there is no room; an empty queue takes anything
    boolean offer(Delivery delivery) {
        lock.lock();
        try {
            boolean full =
                    events + delivery.count() > mostEvents || bytes + delivery.size() > mostBytes;
            if (closed || (full && !queue.isEmpty())) {
                return false;
            }
            queue.add(delivery);
            events += delivery.count();
            bytes += delivery.size();
            arrived.signal();
            if (events >= MANY) {
                many.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next deliveries: as many as are there, up to about so many events and bytes.
    ///
    /// @param helper whether to wait until there are [#MANY]
    /// @return empty once closed and drained
    List<Delivery> take(boolean helper, int upToEvents, long upToBytes)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (helper ? events < MANY : queue.isEmpty())) {
                (helper ? many : arrived).await();
            }
            return drain(upToEvents, upToBytes);
        } finally {
            lock.unlock();
        }
    }

    private List<Delivery> drain(int upToEvents, long upToBytes) {
        var group = new ArrayList<Delivery>();
        int count = 0;
        long size = 0;
        while (!queue.isEmpty() && (group.isEmpty() || (count < upToEvents && size < upToBytes))) {
            var next = queue.remove();
            group.add(next);
            count += next.count();
            size += next.size();
        }
        events -= count;
        bytes -= size;
        return group;
    }

    int events() {
        lock.lock();
        try {
            return events;
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more; what is there is still handed out.
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            many.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
