package org.stammkunde.commerce;

import org.jspecify.annotations.Nullable;

/// A product as orders name it.
public record Product(
        ProductId id, @Nullable String sku, @Nullable String name, @Nullable String category) {}
