package org.stammkunde.connectors.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.Import;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.ReasonCount;
import org.stammkunde.web.Texts;

/// An import as the API tells it.
///
/// @param state draft, queued, running, completed, failed or cancelled
/// @param progress share of the file that is committed, 0 to 1
/// @param documentsCreated orders and refunds; likewise updated and unchanged. 0 in other kinds
/// @param caughtUp whether everything made of events reflects this import; of orders once it is
///     completed
/// @param waitedSeconds from upload to start
/// @param discardedAt when the file and the rejected rows were deleted
/// @param durationSeconds from start to end, null while it goes on
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportReport(
        long id,
        String state,
        String kind,
        String fileName,
        long fileBytes,
        @Nullable String preset,
        @Nullable Long mends,
        double progress,
        long rowsRead,
        long rowsImported,
        long rowsRejected,
        long documentsCreated,
        long documentsUpdated,
        long documentsUnchanged,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant discardedAt,
        @Nullable Double waitedSeconds,
        @Nullable Double durationSeconds,
        boolean caughtUp,
        @Nullable Trouble problem,
        List<Rejected> reasons) {

    /// How many rows were rejected for what.
    ///
    /// @param field the field at fault, null = the row as a whole
    record Rejected(String reason, @Nullable String field, long rows) {}

    /// Why it failed.
    record Trouble(String code, String detail) {}

    static ImportReport of(Import run, boolean caughtUp, List<ReasonCount> reasons) {
        return new ImportReport(
                run.id().value(),
                run.state().code(),
                run.kind().code(),
                run.fileName(),
                run.fileBytes(),
                run.preset(),
                id(run.mends()),
                run.fileBytes() == 0 ? 0 : (double) run.bytesDone() / run.fileBytes(),
                run.rowsRead(),
                run.rowsImported(),
                run.rowsRejected(),
                run.created(),
                run.updated(),
                run.unchanged(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.discardedAt(),
                seconds(run.createdAt(), run.startedAt()),
                seconds(run.startedAt(), run.finishedAt()),
                caughtUp,
                run.problem() == null ? null : trouble(run.problem()),
                reasons.stream()
                        .map(r -> new Rejected(r.reason().code(), r.field(), r.rows()))
                        .toList());
    }

    private static @Nullable Long id(@Nullable ImportId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Double seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toMillis() / 1000.0;
    }

    private static Trouble trouble(Import.Problem problem) {
        return new Trouble(
                problem.code(),
                Texts.text(Texts.language(), "error." + problem.code(), problem.args()));
    }
}
