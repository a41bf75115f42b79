package org.stammkunde.connectors;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.ImportKind;

/// One import as everybody may see it.
///
/// @param preset the preset's key, null = mapped by hand
/// @param mends the import whose rejected rows this one brings again
/// @param bytesDone bytes of the file read and committed
/// @param rowsRead rows read, header and empty lines not counted
/// @param created orders and refunds made; likewise changed and found as they were. 0 of other
///     kinds: there consumers of events make something of the rows
/// @param discardedAt when its file and its rejected rows were deleted
/// @param problem why it failed
public record Import(
        ImportId id,
        ImportKind kind,
        String fileName,
        long fileBytes,
        @Nullable String preset,
        @Nullable ImportId mends,
        ImportState state,
        long bytesDone,
        long rowsRead,
        long rowsRejected,
        long created,
        long updated,
        long unchanged,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant discardedAt,
        @Nullable Problem problem) {

    public long rowsImported() {
        return rowsRead - rowsRejected;
    }

    /// Whether the file and the rejected rows were deleted.
    public boolean discarded() {
        return discardedAt != null;
    }

    public boolean resumable() {
        return !discarded() && (state == ImportState.FAILED || state == ImportState.CANCELLED);
    }

    /// @param code stable code, its text is the message key `error.<code>`
    public record Problem(String code, Map<String, Object> args) {}
}
