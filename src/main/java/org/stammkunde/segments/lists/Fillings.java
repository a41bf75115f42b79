package org.stammkunde.segments.lists;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.jobs.Jobs;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;

/// Puts many on a list at once, in the background.
@Service
public class Fillings {

    /// Lines of a file, those without anything in them not counted.
    public static final int MOST_LINES = 1_000_000;

    /// How long lines are kept by which nobody was found.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 5_000;

    private final Lists lists;
    private final Segments segments;
    private final FillingStore store;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Fillings(
            Lists lists,
            Segments segments,
            FillingStore store,
            Jobs jobs,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.segments = segments;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Keeps what the lines of a file say, and has those whom they name put on a list. When this
    /// returns, the lines are safe. They are read and stored piece by piece, however many.
    ///
    /// @param column header of the column that is meant, null = the only one, or the one that says
    ///     by its header what it is
    /// @throws SegmentException when there is no such list, the file cannot be read, has too many
    ///     lines, or no such column
    public FillingId read(ListId list, InputStream file, @Nullable String column) {
        var now = clock.instant();
        lists.require(list);
        var id = store.insert(list, null, now);
        boolean begun = false;
        try {
            int lines = keep(id, file, column);
            begin(id, list, lines, "segments.list-import-started", "rows");
            begun = true;
            return id;
        } finally {
            if (!begun) {
                store.delete(id);
            }
        }
    }

    /// Has the present members of a segment put on a list.
    ///
    /// @throws SegmentException when there is no such list or segment, or its members have never
    ///     been worked out
    @Transactional
    public FillingId copy(ListId list, SegmentId segment) {
        lists.require(list);
        if (!segments.get(segment).isFilled()) {
            throw SegmentException.notCounted("/segment");
        }
        var id = store.insert(list, segment, clock.instant());
        begin(id, list, segments.count(segment), "segments.list-copy-started", "customers");
        return id;
    }

    /// Makes a list and has the present members of a segment put on it.
    ///
    /// @throws SegmentException when the name is taken, or as [#copy]
    @Transactional
    public Filling create(ListDraft draft, SegmentId segment) {
        var list = lists.create(draft).id();
        return get(list, copy(list, segment));
    }

    /// @throws SegmentException when there is no such filling of the list
    public Filling get(ListId list, FillingId id) {
        return shown(row(list, id));
    }

    /// Those of a list, the newest first.
    public List<Filling> newest(ListId list, int most) {
        return store.newest(list, most).stream().map(this::shown).toList();
    }

    /// Ends it where it stands: who got on the list stays there.
    ///
    /// @throws SegmentException when there is no such filling of the list
    public void cancel(ListId list, FillingId id) {
        transaction.executeWithoutResult(
                _ -> {
                    jobs.cancel(get(list, id).job().id());
                    audit.record(
                            "segments.list-filling-cancelled", "list", list.toString(), Map.of());
                });
    }

    /// Lets it go on where it was cancelled or failed.
    ///
    /// @throws SegmentException when there is no such filling of the list
    public void resume(ListId list, FillingId id) {
        transaction.executeWithoutResult(
                _ -> {
                    jobs.resume(get(list, id).job().id());
                    audit.record(
                            "segments.list-filling-resumed", "list", list.toString(), Map.of());
                });
    }

    /// Hands over the lines by which nobody got on the list, kept for a month.
    ///
    /// @throws SegmentException when there is no such filling of the list
    @Transactional(readOnly = true)
    public void forEachUnknown(ListId list, FillingId id, Consumer<UnknownLine> each) {
        var row = row(list, id);
        if (row.madeAt().isAfter(clock.instant().minus(KEPT))) {
            store.forEachUnknown(row.id(), each);
        }
    }

    /// Lines are kept for a month.
    void forgetLines() {
        store.forgetLinesBefore(clock.instant().minus(KEPT));
    }

    private int keep(FillingId id, InputStream file, @Nullable String column) {
        var batch = new ArrayList<String>(BATCH);
        int lines = 0;
        try (var names = new NamesFile(file, column)) {
            for (var name = names.next(); name != null; name = names.next()) {
                lines++;
                if (lines > MOST_LINES) {
                    throw SegmentException.tooManyLines(MOST_LINES);
                }
                batch.add(name);
                if (batch.size() == BATCH) {
                    store.insertLines(id, lines - batch.size() + 1, batch);
                    batch.clear();
                }
            }
        }
        if (lines == 0) {
            throw SegmentException.missing("/file");
        }
        store.insertLines(id, lines - batch.size() + 1, batch);
        return lines;
    }

    private void begin(FillingId id, ListId list, long total, String action, String counted) {
        transaction.executeWithoutResult(
                _ -> {
                    store.queued(id, jobs.submit(FillingJob.KIND, id.value()), total);
                    audit.record(
                            action, "list", list.toString(), Map.of(counted, Long.toString(total)));
                });
    }

    private FillingStore.Row row(ListId list, FillingId id) {
        return store.find(id)
                .filter(row -> row.list().equals(list) && row.job() != null)
                .orElseThrow(() -> SegmentException.noFilling(id.value()));
    }

    private Filling shown(FillingStore.Row row) {
        return new Filling(
                row.id(),
                row.list(),
                row.segment(),
                row.madeAt(),
                row.total(),
                row.done(),
                row.added(),
                row.present(),
                row.unknown(),
                jobs.get(Objects.requireNonNull(row.job())));
    }
}
