package org.stammkunde.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.identity.Normalised;
import org.stammkunde.shared.PageRequest;

/// Which customers are asked for; null fields do not filter.
///
/// @param text beginnings of words of name, e-mail address or customer number
/// @param country as stored in the profile
/// @param hasOrders true: with at least one order, false: without any
/// @param lastOrderFrom last order at or after
/// @param lastOrderTo last order before
/// @param only these customers, null = any
public record CustomerQuery(
        @Nullable String text,
        @Nullable String country,
        @Nullable Boolean hasOrders,
        @Nullable Instant lastOrderFrom,
        @Nullable Instant lastOrderTo,
        @Nullable List<Long> only,
        PageRequest page) {

    public CustomerQuery(
            @Nullable String text,
            @Nullable String country,
            @Nullable Boolean hasOrders,
            @Nullable Instant lastOrderFrom,
            @Nullable Instant lastOrderTo,
            PageRequest page) {
        this(text, country, hasOrders, lastOrderFrom, lastOrderTo, null, page);
    }

    public CustomerQuery {
        only = only == null ? null : List.copyOf(only);
        text = Normalised.text(text);
        country = Normalised.text(country);
    }

    /// The customers with these ids.
    public static CustomerQuery only(List<Long> ids, PageRequest page) {
        return new CustomerQuery(null, null, null, null, null, ids, page);
    }

    /// Those of them that have one of these ids.
    public CustomerQuery among(List<Long> ids) {
        return new CustomerQuery(text, country, hasOrders, lastOrderFrom, lastOrderTo, ids, page);
    }

    /// Whether anything narrows the list.
    boolean filters() {
        return text != null
                || country != null
                || only != null
                || hasOrders != null
                || lastOrderFrom != null
                || lastOrderTo != null;
    }
}
