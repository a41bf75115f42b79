package org.stammkunde.web.kit;

import org.jspecify.annotations.Nullable;

/// What a number means, in the viewer's words.
///
/// @param meaning what it says, one sentence
/// @param formula how it is computed
/// @param period what time it covers, or null
/// @param zone time zone that days are cut in, or null
/// @param exclusions what is not counted, or null
public record Definition(
        String meaning,
        String formula,
        @Nullable String period,
        @Nullable String zone,
        @Nullable String exclusions) {}
