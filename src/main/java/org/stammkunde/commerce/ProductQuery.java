package org.stammkunde.commerce;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// Which products are asked for.
///
/// @param text part of the name, or beginning of the SKU; null does not filter
public record ProductQuery(@Nullable String text, PageRequest page) {
    public ProductQuery {
        text = Given.present(text);
    }
}
