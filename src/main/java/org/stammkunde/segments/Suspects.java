package org.stammkunde.segments;

import java.time.Instant;
import java.util.List;

/// Those of whom a segment may be wrong: of all others it was right.
///
/// @param version of the segment that was asked about
/// @param asOf when
/// @param customers in no order
record Suspects(int version, Instant asOf, List<Long> customers) {

    Suspects {
        customers = List.copyOf(customers);
    }
}
