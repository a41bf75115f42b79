package org.stammkunde.connectors;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was settled when an import began.
///
/// @param source the system whose numbers the file holds
/// @param mapping columns by place and the format complete, as JSON
/// @param zone of dates without an offset; like the currency the company's at that time, so that
///     an import that goes on later comes to the same result
record Settled(
        @Nullable String preset,
        String mapping,
        String source,
        List<String> header,
        int columns,
        @Nullable ImportId mends,
        ZoneId zone,
        Currency currency) {}
