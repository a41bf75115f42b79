package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stammkunde.warehouse.WarehouseException;

/// Remembers for some minutes which values occur: to count them all takes its time, and the
/// builder asks after every choice.
final class Suggested {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private record Values(Instant at, List<String> all) {}

    private final Clock clock;
    private final Map<String, Values> known = new ConcurrentHashMap<>();

    Suggested(Clock clock) {
        this.clock = clock;
    }

    List<String> of(String what, Supplier<List<String>> counted) {
        var now = clock.instant();
        var before = known.get(what);
        if (before != null && before.at().plus(KEPT).isAfter(now)) {
            return before.all();
        }
        try {
            var all = counted.get();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(what, new Values(now, all));
            return all;
        } catch (WarehouseException _) {
            return List.of();
        }
    }
}
