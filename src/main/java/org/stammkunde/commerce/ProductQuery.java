package org.stammkunde.commerce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which products are asked for; null does not filter.
///
/// @param text part of the name, or beginning of the SKU
/// @param only these products
public record ProductQuery(
        @Nullable String text,
        @Nullable String category,
        @Nullable List<Long> only,
        PageRequest page) {

    public ProductQuery {
        text = Given.present(text);
        category = Given.present(category);
        only = only == null ? null : List.copyOf(only);
    }
}
