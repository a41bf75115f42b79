package org.stammkunde.connectors.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How it went with a source's deliveries lately.
public final class HookHealth {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Instant> last = new EnumMap<>(Outcome.class);

    void put(Outcome outcome, long count, Instant lastAt) {
        counts.put(outcome, count);
        last.put(outcome, lastAt);
    }

    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /// When the last one came, of whatever kind; null when there was none.
    public @Nullable Instant lastAt() {
        Collection<Instant> all = last.values();
        return all.stream().max(Instant::compareTo).orElse(null);
    }
}
