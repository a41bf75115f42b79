package org.stammkunde.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One piece of long work as everybody may see it.
///
/// @param kind which handler does it, e.g. `import`
/// @param subject id of the thing worked on, in the handler's own terms
/// @param done units finished so far (bytes, rows: the handler's choice)
/// @param total units in all, 0 = not known
/// @param rows rows finished so far, for people
/// @param startedAt when it began, put off by as long as it has stood still since: from then on it
///     worked, which tells how fast it is
/// @param errorCode stable code of the failure, message key `error.<code>`
public record Job(
        JobId id,
        String kind,
        long subject,
        JobState state,
        long done,
        long total,
        long rows,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String errorCode) {}
