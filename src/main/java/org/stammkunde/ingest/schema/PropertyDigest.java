package org.stammkunde.ingest.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What a property looks like. Of all samples ever seen those with the smallest hash are kept, so
/// that the same events give the same samples in whatever order and however often they come.
final class PropertyDigest {

    static final int SAMPLES = 5;

    private static final Comparator<String> BY_HASH =
            Comparator.comparingInt(PropertyDigest::scattered)
                    .thenComparing(Comparator.naturalOrder());

    private final Set<String> types = new TreeSet<>();
    private final TreeSet<String> samples = new TreeSet<>(BY_HASH);
    private long events;

    void add(String name, JsonNode value, boolean trait, boolean counts) {
        var type = PropertyType.of(value);
        types.add(type.word());
        if (counts) {
            events++;
        }
        if (value.isValueNode() && type != PropertyType.NULL) {
            sample(Mask.of(name, type, value.asString(), trait));
        }
    }

    /// Adds what was seen before.
    void add(Collection<String> knownTypes, Collection<String> knownSamples) {
        types.addAll(knownTypes);
        knownSamples.forEach(this::sample);
    }

    private void sample(String text) {
        samples.add(text);
        if (samples.size() > SAMPLES) {
            samples.pollLast();
        }
    }

    List<String> types() {
        return List.copyOf(types);
    }

    List<String> samples() {
        return List.copyOf(samples);
    }

    long events() {
        return events;
    }

    /// Neighbouring texts have neighbouring hashes otherwise.
    private static int scattered(String text) {
        return text.hashCode() * 0x9E3779B9;
    }
}
