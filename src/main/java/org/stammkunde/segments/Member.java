package org.stammkunde.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// A customer in a segment.
///
/// @param stay identifies this time in it
/// @param since when they entered
public record Member(
        long stay,
        CustomerId customer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable String country,
        Instant since) {}
