package org.stammkunde.ingest.sources;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stammkunde.access.Audit;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.spi.SourceKind;

/// Sources are added, changed and removed here. The events of a removed source stay.
@Service
public class Sources {

    private static final int LONGEST = 100;

    private final SourceStore store;
    private final WriteKeys keys;
    private final Audit audit;
    private final Clock clock;
    private final List<SourceKind> kinds;
    private volatile Map<Long, String> systems = Map.of();

    Sources(SourceStore store, WriteKeys keys, Audit audit, Clock clock, List<SourceKind> kinds) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.kinds =
                kinds.stream()
                        .sorted(
                                Comparator.comparing(
                                                (SourceKind kind) -> !kind.equals(SourceKind.HTTP))
                                        .thenComparing(SourceKind::key))
                        .toList();
    }

    /// The newest first.
    public List<Source> list() {
        return store.list();
    }

    /// @throws IngestException when there is none
    public Source get(long id) {
        return store.find(id).orElseThrow(() -> IngestException.notFound("ingest.unknown-source"));
    }

    /// What to call the sources of events, by id; also of those that are no longer there.
    public LongFunction<SourceLabel> labels() {
        var known =
                store.labels().stream().collect(Collectors.toMap(SourceLabel::id, label -> label));
        return id -> known.getOrDefault(id, SourceLabel.unknown(id));
    }

    /// Whether the tracking API takes events of the source, or took them before it was removed.
    public boolean isTracking(long source) {
        return store.find(source).map(Source::isTracking).orElse(true);
    }

    /// Whose customer and order numbers a source's events carry. It never changes.
    public String system(long source) {
        var system = systems.get(source);
        if (system == null) {
            systems = Map.copyOf(store.systems());
            system = systems.get(source);
        }
        return system == null ? SourceKind.HTTP.system() : system;
    }

    /// What can be added; the tracking API first.
    public List<SourceKind> kinds() {
        return kinds;
    }

    /// @throws IngestException when there is no such kind
    public SourceKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> IngestException.invalid("kind", "ingest.unknown-kind"));
    }

    /// Any web site may send until told otherwise.
    ///
    /// @param system whose customer and order numbers it sends; null for its kind's own
    /// @throws IngestException when the name is empty or too long, the system is no word or there
    ///     is no such kind
    @Transactional
    public IssuedSource add(String name, String kind, @Nullable String system) {
        var known = kind(kind);
        var wanted =
                new NewSource(
                        checked(name),
                        known.key(),
                        system == null ? known.system() : Systems.checked(system));
        var key = WriteKey.random();
        var source = store.insert(wanted, key, Origins.ALL, clock.instant());
        changed("sources.added", source.id());
        return new IssuedSource(source, key.secret());
    }

    /// @param change what is to be otherwise; null leaves it as it is
    @Transactional
    public Source change(long id, Change change) {
        var now = get(id);
        var next =
                new Source(
                        now.id(),
                        change.name() == null ? now.name() : checked(change.name()),
                        now.kind(),
                        now.system(),
                        change.active() == null ? now.active() : change.active(),
                        now.keyHint(),
                        change.origins() == null
                                ? now.origins()
                                : Origins.checked(change.origins()),
                        change.doNotTrack() == null ? now.doNotTrack() : change.doNotTrack(),
                        now.createdAt(),
                        now.keySince());
        store.update(next);
        changed("sources.changed", id);
        return next;
    }

    /// What of a source is to change.
    public record Change(
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable List<String> origins,
            @Nullable Boolean doNotTrack) {

        static Change active(boolean active) {
            return new Change(null, active, null, null);
        }
    }

    /// The old key ends at once.
    @Transactional
    public IssuedSource rotateKey(long id) {
        get(id);
        var key = WriteKey.random();
        store.changeKey(id, key, clock.instant());
        changed("sources.key-rotated", id);
        return new IssuedSource(get(id), key.secret());
    }

    @Transactional
    public void delete(long id) {
        get(id);
        store.delete(id, clock.instant());
        changed("sources.deleted", id);
    }

    private void changed(String action, long id) {
        audit.record(action, "source", Long.toString(id), Map.of());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keys.forget();
                    }
                });
    }

    private static String checked(String name) {
        var text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw IngestException.invalid("name", "ingest.source-name");
        }
        return text;
    }
}
