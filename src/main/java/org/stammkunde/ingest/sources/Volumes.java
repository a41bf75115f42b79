package org.stammkunde.ingest.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// How much the sources send.
@Service
public class Volumes {

    private static final Duration DAY = Duration.ofHours(24);

    private final VolumeStore store;
    private final HealthStore health;
    private final Clock clock;

    Volumes(VolumeStore store, HealthStore health, Clock clock) {
        this.store = store;
        this.health = health;
        this.clock = clock;
    }

    /// By source; one that never sent anything is missing.
    Map<Long, Volume> lastDay() {
        return store.since(clock.instant().minus(DAY));
    }

    Volume lastDay(long source) {
        return lastDay().getOrDefault(source, Volume.NOTHING);
    }

    /// Part by part; the last part is not over.
    public Health health(long source, HealthSpan span, ZoneId zone) {
        var starts = span.starts(clock.instant(), zone);
        var parts = new TreeMap<Instant, Health.Part>();
        starts.forEach(start -> parts.put(start, Health.Part.empty(start)));
        for (var hour : health.hours(source, starts.getFirst())) {
            var part = parts.floorEntry(hour.from());
            if (part != null) {
                parts.put(part.getKey(), part.getValue().plus(hour));
            }
        }
        return new Health(
                List.copyOf(parts.values()),
                health.rejected(source),
                health.turnedAway(source, starts.getFirst()),
                lastDay(source).lastAt());
    }
}
