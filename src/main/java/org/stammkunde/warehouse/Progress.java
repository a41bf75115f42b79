package org.stammkunde.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How far the mirror has come, for those who wait for it, and the bell that wakes it.
final class Progress {

    /// At the instant `at`, every transaction that had ended was numbered below `next`.
    private record Mark(Instant at, long next) {}

    private static final int MOST_MARKS = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition bell = lock.newCondition();
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private boolean rung;
    private int writers;
    private long writingSince;
    private long mirroredTo;
    private @Nullable Instant asOf;

    /// Notes what PostgreSQL had reached at an instant.
    void mark(Instant at, long next) {
        lock.lock();
        try {
            if (!marks.isEmpty() && marks.getLast().next() == next) {
                marks.removeLast();
            }
            if (marks.size() < MOST_MARKS) {
                marks.addLast(new Mark(at, next));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Every change by transactions below the number is in the copy.
    void mirrored(long to) {
        lock.lock();
        try {
            mirroredTo = to;
            while (!marks.isEmpty() && marks.getFirst().next() <= to) {
                asOf = marks.removeFirst().at();
            }
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Another copy answers now: what was known about the old one no longer holds.
    void reset() {
        lock.lock();
        try {
            mirroredTo = 0;
            marks.clear();
        } finally {
            lock.unlock();
        }
    }

    @Nullable Instant asOf() {
        lock.lock();
        try {
            return asOf;
        } finally {
            lock.unlock();
        }
    }

    boolean await(long target, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (mirroredTo < target) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = advanced.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            rung = true;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the bell, at most that long.
    ///
    /// @param whileMuchIsWritten how long at least while somebody writes much, from when that began
    void pause(Duration longest, Duration whileMuchIsWritten) throws InterruptedException {
        lock.lock();
        try {
            long start = System.nanoTime();
            for (long left = longest.toNanos(); !rung && left > 0; ) {
                bell.awaitNanos(left);
                var limit = writers > 0 ? max(longest, whileMuchIsWritten) : longest;
                long began = writers > 0 ? later(start, writingSince) : start;
                left = limit.toNanos() - (System.nanoTime() - began);
            }
            rung = false;
        } finally {
            lock.unlock();
        }
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Somebody begins to write much.
    void muchBegins() {
        lock.lock();
        try {
            if (writers++ == 0) {
                writingSince = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Somebody has written much, which is now to be mirrored.
    void muchEnds() {
        lock.lock();
        try {
            writers--;
            ring();
        } finally {
            lock.unlock();
        }
    }
}
