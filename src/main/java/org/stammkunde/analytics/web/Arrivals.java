package org.stammkunde.analytics.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.analytics.spi.Arriving;
import org.stammkunde.analytics.spi.OrderArrival;

/// Whether figures lack orders that are on their way.
@Component
class Arrivals {

    private final List<OrderArrival> arrivals;
    private final Clock clock;

    Arrivals(List<OrderArrival> arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    boolean areUnderWay() {
        return since(clock.instant()) == Arriving.UNDER_WAY;
    }

    /// What of that which was, or is, on its way was not counted at that time.
    Arriving since(Instant then) {
        return arrivals.stream()
                .map(arrival -> arrival.since(then))
                .max(Comparator.naturalOrder())
                .orElse(Arriving.NOTHING);
    }
}
