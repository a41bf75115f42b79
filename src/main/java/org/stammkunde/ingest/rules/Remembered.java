package org.stammkunde.ingest.rules;

import java.time.Duration;
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
    private volatile @Nullable Known<T> known;

    /// @param name for the log
    public Remembered(String name, Supplier<T> reading) {
        this.name = name;
        this.reading = reading;
    }

    private record Known<T>(T value, long until) {}

    /// @throws DataAccessException when it has never been read and cannot be
    public T get() {
        var present = known;
        if (present != null && System.nanoTime() - present.until < 0) {
            return present.value;
        }
        if (present == null) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return present.value;
        }
        try {
            var current = known;
            return current == null || isStill(present, current) ? read(present) : current.value;
        } finally {
            lock.unlock();
        }
    }

    /// A change counts at once in this process.
    public void forget() {
        var present = known;
        if (present != null) {
            known = new Known<>(present.value, System.nanoTime());
        }
    }

    /// Whether nobody else has read it meanwhile.
    private static boolean isStill(@Nullable Known<?> present, Known<?> current) {
        return present != null && present.until == current.until;
    }

    private T read(@Nullable Known<T> present) {
        long until = System.nanoTime() + FRESH;
        try {
            var value = reading.get();
            known = new Known<>(value, until);
            return value;
        } catch (DataAccessException | TransactionException e) {
            if (present == null) {
                throw e;
            }
            LOG.warn("{}=not-read used=last-known reason={}", name, e.getClass().getSimpleName());
            known = new Known<>(present.value, until);
            return present.value;
        }
    }
}
