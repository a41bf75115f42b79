package org.stammkunde.ingest.sources;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.rules.Remembered;

/// Whose write key it is, without asking the database each time. What another node changes counts
/// here two seconds later.
@Service
public class WriteKeys {

    private final Remembered<Map<WriteKey.Hash, Source>> sources;

    WriteKeys(SourceStore store) {
        this.sources = new Remembered<>("sources", () -> Map.copyOf(store.byKey()));
    }

    /// The source in use with this key, paused ones included.
    public Optional<Source> source(String writeKey) {
        var hash = WriteKey.Hash.of(new WriteKey(writeKey).hash());
        return Optional.ofNullable(sources.get().get(hash));
    }

    /// Whether any source lets this web site send.
    public boolean anyAllows(String origin) {
        return sources.get().values().stream().anyMatch(source -> source.allows(origin));
    }

    /// Counts at once in this process.
    void forget() {
        sources.forget();
    }
}
