package org.stammkunde.connectors;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.connectors.mapping.Rejection;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.ingest.EventProgress;
import org.stammkunde.jobs.Job;
import org.stammkunde.jobs.JobId;
import org.stammkunde.jobs.Jobs;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Data from files: store a file, look into it, settle what its columns mean, and have it
/// imported in the background.
@Service
public class Imports {

    private final ImportStore imports;
    private final Drafts drafts;
    private final RejectStore rejects;
    private final Jobs jobs;
    private final Audit audit;
    private final OrderIntake intake;
    private final RetentionStore retention;
    private final Remains remains;
    private final EventProgress progress;
    private final TransactionTemplate transaction;

    Imports(
            ImportStore imports,
            Drafts drafts,
            RejectStore rejects,
            Jobs jobs,
            Audit audit,
            OrderIntake intake,
            RetentionStore retention,
            Remains remains,
            EventProgress progress,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.drafts = drafts;
        this.rejects = rejects;
        this.jobs = jobs;
        this.audit = audit;
        this.intake = intake;
        this.retention = retention;
        this.remains = remains;
        this.progress = progress;
        this.transaction = transaction;
    }

    /// Stores a file and looks whether it can be read at all. When this returns, the file is
    /// safe; nothing is imported yet.
    ///
    /// @throws ImportsException when it is too large or holds no rows of text
    public ImportId store(ImportKind kind, String fileName, InputStream bytes) {
        return drafts.store(kind, fileName, bytes);
    }

    /// Stores a file and imports it as a preset says.
    ///
    /// @throws ImportsException when the file cannot be used
    public ImportId start(String fileName, InputStream bytes, Preset preset) {
        return started(store(preset.kind(), fileName, bytes), id -> begin(id, preset));
    }

    /// Stores a file and imports it as a mapping says.
    ///
    /// @throws ImportsException when the file cannot be used or the mapping does not fit it
    public ImportId start(String fileName, InputStream bytes, Mapping mapping) {
        return started(store(mapping.kind(), fileName, bytes), id -> begin(id, mapping));
    }

    private ImportId started(ImportId id, Consumer<ImportId> begin) {
        boolean begun = false;
        try {
            begin.accept(id);
            begun = true;
            return id;
        } finally {
            if (!begun) {
                imports.deleteDraft(id);
            }
        }
    }

    /// The beginning of a stored file.
    public Sample sample(ImportId id, FormatChoice choice) {
        return drafts.sample(id, choice);
    }

    /// Queues a draft as a preset says.
    public void begin(ImportId id, Preset preset) {
        drafts.begin(id, preset);
    }

    /// Queues a draft as a mapping says; what the mapping leaves open about the format is
    /// detected.
    ///
    /// @throws ImportsException when day and month cannot be told apart and the mapping does not
    ///     say either
    public void begin(ImportId id, Mapping mapping) {
        drafts.begin(id, mapping);
    }

    /// @throws ImportsException when there is no such import
    public Import get(ImportId id) {
        var row = row(id);
        return view(row, row.jobId() == null ? null : jobs.get(new JobId(row.jobId())));
    }

    /// Newest first.
    public Slice<Import> list(PageRequest page) {
        return new Slice<>(views(imports.list(page)), imports.count());
    }

    /// The imports that come after a place, newest first.
    ///
    /// @param after null = from the newest on
    public Stretch<Import> after(@Nullable Place after, int size) {
        long than = after == null ? Long.MAX_VALUE : after.id();
        return Stretch.of(views(imports.older(than, size + 1)), size, run -> run.id().value());
    }

    public long count() {
        return imports.count();
    }

    /// Whether an import of orders is queued or running.
    public boolean underWay() {
        return views(imports.unfinished()).stream()
                .filter(run -> run.kind() == ImportKind.ORDERS)
                .anyMatch(run -> run.state().isMoving());
    }

    /// Whether an import of orders is between its first and its last order: on its way, or standing
    /// still until somebody resumes it or leaves it at that.
    public boolean unfinished() {
        return intake.isOpen();
    }

    /// Whether an import of orders is under way or has been at that time.
    public boolean underWaySince(Instant time) {
        return underWay() || imports.anyCompletedSince(ImportKind.ORDERS, time);
    }

    /// Whether lists and figures reflect a completed import: orders are written right away, rows
    /// of other kinds when the consumers of events have come past them.
    public boolean caughtUp(Import run) {
        if (run.state() != ImportState.COMPLETED || run.finishedAt() == null) {
            return false;
        }
        return run.kind() == ImportKind.ORDERS || progress.caughtUp(run.finishedAt());
    }

    private List<Import> views(List<ImportRow> rows) {
        var known =
                jobs.find(
                        rows.stream()
                                .map(ImportRow::jobId)
                                .filter(Objects::nonNull)
                                .map(JobId::new)
                                .toList());
        return rows.stream()
                .map(
                        row ->
                                view(
                                        row,
                                        row.jobId() == null
                                                ? null
                                                : known.get(new JobId(row.jobId()))))
                .toList();
    }

    /// The settled mapping as JSON, null in a draft; it can be used for another file.
    public @Nullable String mapping(ImportId id) {
        return row(id).mapping();
    }

    /// Names of the file's columns, empty in a draft.
    public List<String> header(ImportId id) {
        return row(id).header();
    }

    /// Ends an import that is queued or running, and deletes a draft. What is committed stays.
    public void cancel(ImportId id) {
        transaction.executeWithoutResult(
                _ -> {
                    if (!imports.deleteDraft(id)) {
                        jobs.cancel(job(row(id)));
                    }
                    audit.record("imports.cancelled", "import", id.toString(), Map.of());
                });
    }

    /// Goes on with an import that was cancelled or failed.
    ///
    /// @throws ImportsException when its file has been deleted since
    public void resume(ImportId id) {
        transaction.executeWithoutResult(
                _ -> {
                    var row = imports.lock(id).orElseThrow(() -> ImportsException.notFound(id));
                    requireKept(row);
                    jobs.resume(job(row));
                    audit.record("imports.resumed", "import", id.toString(), Map.of());
                });
    }

    /// Leaves it at what an import brought that was cancelled or failed: its file and its rejected
    /// rows are deleted, and it cannot go on any more.
    ///
    /// @throws ImportsException when it is not one of these, or another import reads its file
    public void abandon(ImportId id) {
        transaction.executeWithoutResult(
                _ -> {
                    var row = imports.lock(id).orElseThrow(() -> ImportsException.notFound(id));
                    if (!get(id).resumable()) {
                        throw ImportsException.conflict("imports.not-resumable");
                    }
                    if (retention.isStillRead(row.id())) {
                        throw ImportsException.conflict("imports.still-read");
                    }
                    remains.discard(id);
                    audit.record("imports.abandoned", "import", id.toString(), Map.of());
                });
    }

    private static JobId job(ImportRow row) {
        if (row.jobId() == null) {
            throw ImportsException.conflict("imports.not-begun");
        }
        return new JobId(row.jobId());
    }

    private static void requireKept(ImportRow row) {
        if (row.discardedAt() != null) {
            throw ImportsException.conflict("imports.discarded");
        }
    }

    /// Says whether there still are rejected rows to be had.
    ///
    /// @throws ImportsException when they have been deleted since
    public void requireRejects(ImportId id) {
        requireKept(row(id));
    }

    /// Rejected rows behind a line, in the order of the file.
    public List<Rejection> rejects(ImportId id, long afterLine, int size) {
        return rejects.after(id, afterLine, size);
    }

    /// Every rejected row, without holding them all in memory.
    public void eachReject(ImportId id, Consumer<Rejection> action) {
        rejects.each(id, action);
    }

    /// How many rows were rejected for what.
    public List<ReasonCount> reasons(ImportId id) {
        return rejects.reasons(id);
    }

    private ImportRow row(ImportId id) {
        return imports.find(id).orElseThrow(() -> ImportsException.notFound(id));
    }

    private static Import view(ImportRow row, @Nullable Job job) {
        var state = job == null ? ImportState.DRAFT : ImportState.valueOf(job.state().name());
        return new Import(
                row.id(),
                row.kind(),
                row.fileName(),
                row.fileBytes(),
                row.preset(),
                row.mends(),
                state,
                job == null ? 0 : job.done(),
                row.rowsRead(),
                row.rowsRejected(),
                row.created(),
                row.updated(),
                row.unchanged(),
                row.createdAt(),
                job == null ? null : job.startedAt(),
                job == null ? null : job.finishedAt(),
                row.discardedAt(),
                state == ImportState.FAILED ? problem(row, job) : null);
    }

    private static Import.@Nullable Problem problem(ImportRow row, @Nullable Job job) {
        var code = job == null ? null : job.errorCode();
        if (code == null || (row.problem() != null && row.problem().code().equals(code))) {
            return row.problem();
        }
        return new Import.Problem(code, Map.of());
    }
}
