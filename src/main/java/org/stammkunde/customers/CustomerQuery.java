package org.stammkunde.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which customers are asked for; null fields do not filter.
///
/// @param text beginnings of words of name, e-mail address or customer number
/// @param country as stored in the profile
/// @param hasOrders true: with at least one order, false: without any
/// @param lastOrderFrom last order at or after
/// @param lastOrderTo last order before
public record CustomerQuery(
        @Nullable String text,
        @Nullable String country,
        @Nullable Boolean hasOrders,
        @Nullable Instant lastOrderFrom,
        @Nullable Instant lastOrderTo,
        PageRequest page) {

    public CustomerQuery {
        text = Normalised.text(text);
        country = Normalised.text(country);
    }

    /// Whether anything narrows the list.
    boolean filters() {
        return text != null
                || country != null
                || hasOrders != null
                || lastOrderFrom != null
                || lastOrderTo != null;
    }
}
