package org.stammkunde.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// A refund document.
///
/// @param order the order it reduces, null = a document of its own
public record Refund(
        long id,
        String number,
        @Nullable OrderId order,
        @Nullable CustomerId customer,
        Instant bookedAt,
        Money amount) {}
