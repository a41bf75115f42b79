package org.stammkunde.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which events are meant; null leaves a condition out.
///
/// @param from when they occurred, inclusive
/// @param to when they occurred, exclusive
public record EventFilter(
        @Nullable String name,
        @Nullable EventKind kind,
        @Nullable Long source,
        @Nullable Instant from,
        @Nullable Instant to) {

    Map<String, @Nullable Object> parameters() {
        var all = new HashMap<String, @Nullable Object>();
        all.put("name", name);
        all.put("kind", kind == null ? null : kind.code());
        all.put("source", source);
        all.put("from", from == null ? null : from.atOffset(ZoneOffset.UTC));
        all.put("to", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return all;
    }
}
