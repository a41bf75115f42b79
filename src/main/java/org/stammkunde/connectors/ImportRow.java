package org.stammkunde.connectors;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.mapping.ImportKind;

/// An import as it is stored.
///
/// @param mapping settled, as JSON; null in a draft
/// @param asOf when rows were true that do not say so themselves; null until it is settled, and of
///     orders
/// @param columns cells every row must have
/// @param zone the company's when the import began, null in a draft; likewise the currency
record ImportRow(
        ImportId id,
        ImportKind kind,
        String fileName,
        long fileBytes,
        @Nullable String preset,
        @Nullable String mapping,
        List<String> header,
        int columns,
        @Nullable ImportId mends,
        @Nullable Long jobId,
        @Nullable ZoneId zone,
        @Nullable Currency currency,
        @Nullable Instant asOf,
        Instant createdAt,
        int checkpointSource,
        long checkpointLine,
        long rowsRead,
        long rowsRejected,
        long created,
        long updated,
        long unchanged,
        @Nullable Instant discardedAt,
        Import.@Nullable Problem problem) {}
