package org.stammkunde.segments.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Somebody entered or left a segment.
///
/// @param no its number, or, of those in it from the beginning, the customer's
/// @param stay of which it is the beginning or the end
/// @param cause in lower case
/// @param present whether there is such a customer now
record Change(
        long no,
        long stay,
        Kind kind,
        String cause,
        Instant at,
        CustomerId customer,
        boolean present,
        @Nullable String email,
        @Nullable String name) {

    enum Kind {
        ENTERED,
        LEFT
    }
}
