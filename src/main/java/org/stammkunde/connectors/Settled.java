package org.stammkunde.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was settled when an import began.
///
/// @param mapping columns by place and the format complete, as JSON
record Settled(
        @Nullable String preset,
        String mapping,
        List<String> header,
        int columns,
        @Nullable ImportId mends) {}
