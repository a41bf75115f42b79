package org.stammkunde.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who a simulated customer is. Derived anew from the customer's seed whenever a row needs it,
/// so that a million of them take no memory.
///
/// @param externalId the shop's own id of the customer
/// @param birthday known for most, not for all
record Person(
        String externalId,
        String name,
        String email,
        String country,
        @Nullable LocalDate birthday) {}
