package org.stammkunde.ingest.sources;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;

/// How much the sources send.
@Service
class Volumes {

    private static final Duration DAY = Duration.ofHours(24);

    private final VolumeStore store;
    private final Clock clock;

    Volumes(VolumeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// By source; one that never sent anything is missing.
    Map<Long, Volume> lastDay() {
        return store.since(clock.instant().minus(DAY));
    }

    Volume lastDay(long source) {
        return lastDay().getOrDefault(source, Volume.NOTHING);
    }
}
