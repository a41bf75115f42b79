package org.stammkunde.analytics.spi;

import java.time.Instant;

/// A way by which many orders come at once, such as files. Modules publish theirs as beans.
@FunctionalInterface
public interface OrderArrival {

    /// What is on its way by it, or was at that time: unless nothing, figures counted then are
    /// provisional.
    Arriving since(Instant time);
}
