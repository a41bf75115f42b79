package org.stammkunde.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// A customer in a segment, or on a list.
///
/// @param stay identifies this time in or on it
/// @param since when they entered it, or were put on it
public record Member(
        long stay,
        CustomerId customer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable String country,
        Instant since) {}
