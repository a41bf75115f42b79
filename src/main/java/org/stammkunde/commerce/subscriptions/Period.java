package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From when to when a subscription ran at which amount a month.
///
/// @param from inclusive
/// @param to exclusive, null = open
/// @param mrrMinor 0 while it is not paid for, null = not known
record Period(Instant from, @Nullable Instant to, @Nullable Long mrrMinor) {

    Period until(Instant end) {
        return new Period(from, end, mrrMinor);
    }
}
