package org.stammkunde.ingest.sources;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Whose write key it is, without asking the database each time. What another node changes counts
/// here two seconds later.
@Service
public class WriteKeys {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(WriteKeys.class);

    private final SourceStore store;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH);

    WriteKeys(SourceStore store) {
        this.store = store;
    }

    private record Known(Map<WriteKey.Hash, Source> sources, long readAt) {}

    /// The source in use with this key, paused ones included.
    public Optional<Source> source(String writeKey) {
        var hash = WriteKey.Hash.of(new WriteKey(writeKey).hash());
        return Optional.ofNullable(current().get(hash));
    }

    /// Whether any source lets this web site send.
    public boolean anyAllows(String origin) {
        return current().values().stream().anyMatch(source -> source.allows(origin));
    }

    /// Counts at once in this process.
    void forget() {
        known = new Known(known.sources, System.nanoTime() - FRESH);
    }

    private Map<WriteKey.Hash, Source> current() {
        var present = known;
        if (System.nanoTime() - present.readAt < FRESH) {
            return present.sources;
        }
        if (present.sources.isEmpty()) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return present.sources;
        }
        try {
            return known.readAt == present.readAt ? readAnew(present) : known.sources;
        } finally {
            reading.unlock();
        }
    }

    /// While the database is away the keys known last go on counting.
    private Map<WriteKey.Hash, Source> readAnew(Known present) {
        try {
            var now = System.nanoTime();
            var sources = Map.copyOf(store.byKey());
            known = new Known(sources, now);
            return sources;
        } catch (DataAccessException | TransactionException e) {
            if (present.sources.isEmpty()) {
                throw e;
            }
            LOG.warn("sources=not-read used=last-known reason={}", e.getClass().getSimpleName());
            known = new Known(present.sources, System.nanoTime());
            return present.sources;
        }
    }
}
