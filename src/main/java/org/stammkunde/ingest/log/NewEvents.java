package org.stammkunde.ingest.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Tells readers on this node at once that events have been committed here.
@Component
public class NewEvents {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long count;

    /// There may be something to read.
    public void announce() {
        lock.lock();
        try {
            count++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// To be asked before reading, so that nothing announced meanwhile is waited for in vain.
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is news since the count was asked, or the time is over.
    ///
    /// @return whether there is news
    public boolean await(long since, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (count == since && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return count != since;
        } finally {
            lock.unlock();
        }
    }
}
