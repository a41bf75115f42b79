package org.stammkunde.segments.spi;

import java.util.Set;

/// Parameters of a condition that asks about other segments.
public interface UsesSegments {

    /// Their numbers.
    Set<Long> segments();
}
