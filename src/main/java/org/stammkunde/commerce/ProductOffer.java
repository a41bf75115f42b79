package org.stammkunde.commerce;

import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;

/// How the shop offers a product, as far as events say; null where they do not.
///
/// @param price of one
/// @param stock how many are left
/// @param url of its page in the shop
/// @param imageUrl of its picture
public record ProductOffer(
        @Nullable Money price,
        @Nullable Boolean available,
        @Nullable Long stock,
        @Nullable String url,
        @Nullable String imageUrl) {

    public static final ProductOffer UNKNOWN = new ProductOffer(null, null, null, null, null);
}
