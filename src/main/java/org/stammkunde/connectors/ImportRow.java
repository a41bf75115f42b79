package org.stammkunde.connectors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import as it is stored.
///
/// @param mapping settled, as JSON; null in a draft
/// @param columns cells every row must have
record ImportRow(
        ImportId id,
        String fileName,
        long fileBytes,
        @Nullable String preset,
        @Nullable String mapping,
        List<String> header,
        int columns,
        @Nullable ImportId mends,
        @Nullable Long jobId,
        Instant createdAt,
        int checkpointSource,
        long checkpointLine,
        long rowsRead,
        long rowsRejected,
        long created,
        long updated,
        long unchanged,
        Import.@Nullable Problem problem) {}
