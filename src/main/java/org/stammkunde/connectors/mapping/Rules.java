package org.stammkunde.connectors.mapping;

import org.jspecify.annotations.Nullable;

/// What is special about a source beside its columns.
///
/// @param refundPrefix documents whose number begins so are refunds that name no order; null =
///     there are none
/// @param freeLines whether lines of price 0 are kept; otherwise they are rejected
/// @param noCustomer a customer number that stands for "none", as `0` in WooCommerce
public record Rules(@Nullable String refundPrefix, boolean freeLines, @Nullable String noCustomer) {

    public static final Rules USUAL = new Rules(null, true, null);
}
