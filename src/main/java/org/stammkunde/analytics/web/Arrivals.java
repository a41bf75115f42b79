package org.stammkunde.analytics.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
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
        return wereUnderWay(clock.instant());
    }

    /// Whether what was counted at that time was only part of what was, or is, on its way.
    boolean wereUnderWay(Instant then) {
        return arrivals.stream().anyMatch(arrival -> arrival.underWaySince(then));
    }
}
