package org.stammkunde.commerce.carts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event says about a cart.
///
/// @param items put in or taken out; or all there is, when `whole`
/// @param whole the event lists everything in the cart
/// @param order number of the order it became
record CartSaid(List<Item> items, boolean whole, @Nullable String coupon, @Nullable String order) {

    CartSaid {
        items = List.copyOf(items);
    }

    /// @param product its key in the product book
    /// @param quantity null = all there are, of what is taken out
    /// @param price of one, null = not told
    record Item(String product, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {}
}
