package org.stammkunde.connectors.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.ImportsException;

/// What is special about a source beside its columns.
///
/// @param refundPrefix documents whose number begins so are refunds that name no order; null =
///     there are none
/// @param freeLines whether lines of price 0 are kept; otherwise they are rejected
/// @param noCustomer a customer number that stands for "none", as `0` in WooCommerce
public record Rules(@Nullable String refundPrefix, boolean freeLines, @Nullable String noCustomer) {

    public static final Rules USUAL = new Rules(null, true, null);

    /// Characters a text of a mapping may have.
    static final int LONGEST = 200;

    /// @throws ImportsException naming the part that is wrong
    public Rules {
        requireShort("refundPrefix", refundPrefix);
        requireShort("noCustomer", noCustomer);
    }

    static void requireShort(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw ImportsException.request(
                    "imports.value-too-long", field, Map.of("longest", LONGEST));
        }
    }
}
