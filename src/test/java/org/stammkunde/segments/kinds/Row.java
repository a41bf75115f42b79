package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a fact.
interface Row {

    /// In the order of the columns, some of them null.
    ///
    /// @param zone of the company
    List<Object> values(ZoneId zone);

    static List<Object> of(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
