package org.stammkunde.ingest.sources;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a source is doing over some time.
///
/// @param parts hour by hour or day by day, without gaps
/// @param rejected events in quarantine by reason, the most frequent first
/// @param turnedAway what never came that far, by cause, the most frequent first
/// @param lastAt when it last sent anything at all, or null
public record Health(
        List<Part> parts,
        Map<String, Long> rejected,
        Map<String, Long> turnedAway,
        @Nullable Instant lastAt) {

    public Health {
        parts = List.copyOf(parts);
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        turnedAway = Collections.unmodifiableMap(new LinkedHashMap<>(turnedAway));
    }

    /// An hour or a day.
    public record Part(Instant from, long accepted, long duplicates, long rejected) {

        static Part empty(Instant from) {
            return new Part(from, 0, 0, 0);
        }

        Part plus(Part other) {
            return new Part(
                    from,
                    accepted + other.accepted,
                    duplicates + other.duplicates,
                    rejected + other.rejected);
        }
    }

    public long accepted() {
        return parts.stream().mapToLong(Part::accepted).sum();
    }

    public long duplicates() {
        return parts.stream().mapToLong(Part::duplicates).sum();
    }

    public long refused() {
        return parts.stream().mapToLong(Part::rejected).sum();
    }
}
