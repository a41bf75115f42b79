package org.stammkunde.analytics.spi;

import java.time.Instant;

/// A way by which many orders come at once, such as files. Modules publish theirs as beans.
@FunctionalInterface
public interface OrderArrival {

    /// Whether orders are on their way by it, or were at that time, so that figures counted then
    /// are provisional.
    boolean underWaySince(Instant time);
}
