package org.stammkunde.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How far the mirror has come, for those who wait for it, and the bell that wakes it.
final class Progress {

    private static final int MOST_MARKS = 1_000;

    /// Less than that is no advance, but the unevenness of measuring it.
    private static final Duration NOTEWORTHY = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition bell = lock.newCondition();

    /// Instants by a number below which every transaction was that had ended by then.
    private final TreeMap<Long, Instant> marks = new TreeMap<>();

    private final Clock clock;
    private boolean rung;
    private boolean resting;
    private int writers;
    private long writingSince;
    private long mirroredTo;
    private @Nullable Instant asOf;
    private Instant near = Instant.EPOCH;
    private Instant cameNearer = Instant.EPOCH;

    Progress(Clock clock) {
        this.clock = clock;
    }

    /// Notes what PostgreSQL had reached at an instant.
    ///
    /// @param next every transaction that had ended by then was numbered below
    void mark(Instant at, long next) {
        lock.lock();
        try {
            if (marks.size() < MOST_MARKS || marks.containsKey(next)) {
                marks.merge(next, at, Progress::later);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nothing that was stored before an instant is missing, though transactions at or above the
    /// number may be under way.
    void complete(long to, Instant at) {
        lock.lock();
        try {
            mirrored(to);
            reached(at);
        } finally {
            lock.unlock();
        }
    }

    /// Every change by transactions below the number is in the copy.
    void mirrored(long to) {
        lock.lock();
        try {
            mirroredTo = to;
            var reached = marks.headMap(to, true);
            reached.values().forEach(this::reached);
            reached.clear();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void reached(Instant at) {
        if (asOf == null || at.isAfter(asOf)) {
            asOf = at;
        }
        if (!asOf.isBefore(near.plus(NOTEWORTHY))) {
            near = asOf;
            cameNearer = clock.instant();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Another copy answers now: what was known about the old one no longer holds.
    void reset() {
        lock.lock();
        try {
            mirroredTo = 0;
            asOf = null;
            near = Instant.EPOCH;
            marks.clear();
            advanced.signalAll();
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

    /// Waits for the copy to come nearer, while it is behind by so much. The mirror does not rest
    /// meanwhile.
    ///
    /// @param from how far behind it may be without anybody waiting for it
    /// @param standstill how long after it last came nearer nobody waits for it any more
    /// @param longest to be waited, for others may write so much that it never comes near enough
    void awaitNearer(Duration from, Duration standstill, Duration longest)
            throws InterruptedException {
        lock.lock();
        try {
            if (resting && isBehind(from)) {
                ring();
            }
            var end = clock.instant().plus(longest);
            for (var left = left(end, standstill);
                    isBehind(from) && left.isPositive();
                    left = left(end, standstill)) {
                advanced.awaitNanos(left.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isBehind(Duration from) {
        return asOf != null && !clock.instant().isBefore(asOf.plus(from));
    }

    private Duration left(Instant end, Duration standstill) {
        var now = clock.instant();
        var still = Duration.between(cameNearer, now);
        var untilEnd = Duration.between(now, end);
        return min(untilEnd, standstill.minus(still));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
    /// @param whileMuchIsWritten how long at least while somebody writes much
    /// @param afterTheFirst how long at least from when somebody begins to write much meanwhile
    void pause(Duration longest, Duration whileMuchIsWritten, Duration afterTheFirst)
            throws InterruptedException {
        lock.lock();
        try {
            long start = System.nanoTime();
            resting = true;
            for (long left = longest.toNanos(); !rung && left > 0; ) {
                bell.awaitNanos(left);
                var end = start + longest.toNanos();
                if (writers > 0) {
                    boolean meanwhile = writingSince - start > 0;
                    var limit =
                            meanwhile
                                    ? writingSince + afterTheFirst.toNanos()
                                    : start + whileMuchIsWritten.toNanos();
                    end = later(end, limit);
                }
                left = end - System.nanoTime();
            }
            rung = false;
        } finally {
            resting = false;
            lock.unlock();
        }
    }

    /// When somebody who still does began to write much, on the clock of [System#nanoTime].
    OptionalLong writingSince() {
        lock.lock();
        try {
            return writers > 0 ? OptionalLong.of(writingSince) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
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
