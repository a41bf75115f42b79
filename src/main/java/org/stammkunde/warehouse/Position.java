package org.stammkunde.warehouse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a PostgreSQL snapshot shows beyond the checkpoint.
///
/// @param finished every transaction below this number has ended
/// @param since how long ago the transaction of the number `finished` began: whatever ended before
///     is numbered below; null = unknown, or there is none
/// @param next no transaction at or above this number has ended
/// @param pending whether changes at or beyond the checkpoint are visible
/// @param log everything the snapshot shows lies before this place of the write-ahead log
record Position(
        Origin origin,
        long finished,
        @Nullable Duration since,
        long next,
        boolean pending,
        String log) {}
