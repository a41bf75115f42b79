package org.stammkunde.ingest.rules;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Something that is asked for with every request and read from the database every two seconds:
/// what another node changes counts here that much later. While the database is away what was
/// read last goes on counting.
///
/// @param <T> never changes
public final class Remembered<T> {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final String name;
    private final Supplier<T> reading;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong forgets = new AtomicLong();
    private volatile @Nullable Known<T> known;

    /// @param name for the log
    public Remembered(String name, Supplier<T> reading) {
        this.name = name;
        this.reading = reading;
    }

    /// @param forgets how often it had been forgotten when reading began
    private record Known<T>(T value, long until, long forgets) {}

    /// @throws DataAccessException when it has never been read and cannot be
    public T get() {
        var present = known;
        if (present != null && !isForgotten(present) && isFresh(present)) {
            return present.value;
        }
        if (present == null || isForgotten(present)) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return present.value;
        }
        try {
            var current = known;
            return current == null || isForgotten(current) || !isFresh(current)
                    ? read(current)
                    : current.value;
        } finally {
            lock.unlock();
        }
    }

    /// A change that was committed counts at once in this process, also while somebody else reads.
    public void forget() {
        forgets.incrementAndGet();
    }

    private boolean isForgotten(Known<T> value) {
        return value.forgets != forgets.get();
    }

    private static boolean isFresh(Known<?> value) {
        return System.nanoTime() - value.until < 0;
    }

    private T read(@Nullable Known<T> present) {
        long until = System.nanoTime() + FRESH;
        long forgotten = forgets.get();
        try {
            var value = reading.get();
            known = new Known<>(value, until, forgotten);
            return value;
        } catch (DataAccessException | TransactionException e) {
            if (present == null) {
                throw e;
            }
            LOG.warn("{}=not-read used=last-known reason={}", name, e.getClass().getSimpleName());
            known = new Known<>(present.value, until, forgotten);
            return present.value;
        }
    }
}
