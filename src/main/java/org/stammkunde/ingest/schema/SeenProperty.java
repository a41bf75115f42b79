package org.stammkunde.ingest.schema;

import java.time.Instant;
import java.util.List;

/// A property of an event, or a trait.
///
/// @param types words of [PropertyType]
/// @param samples up to five; what may name people is masked
/// @param events how many events had it
public record SeenProperty(
        String name,
        List<String> types,
        List<String> samples,
        long events,
        Instant firstAt,
        Instant lastAt) {

    public SeenProperty {
        types = List.copyOf(types);
        samples = List.copyOf(samples);
    }
}
