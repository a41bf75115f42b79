package org.stammkunde.commerce.carts;

import java.util.Optional;
import org.stammkunde.commerce.vocabulary.Word;

/// What can happen with a cart.
enum CartWord {
    ADDED,
    REMOVED,
    VIEWED,
    CHECKOUT,
    COUPON,
    ORDERED;

    /// @return empty when the word is not about carts
    static Optional<CartWord> of(Word word) {
        return switch (word) {
            case PRODUCT_ADDED -> Optional.of(ADDED);
            case PRODUCT_REMOVED -> Optional.of(REMOVED);
            case CART_VIEWED -> Optional.of(VIEWED);
            case CHECKOUT_STARTED -> Optional.of(CHECKOUT);
            case COUPON_APPLIED -> Optional.of(COUPON);
            case ORDER_COMPLETED -> Optional.of(ORDERED);
            case ORDER_UPDATED, ORDER_REFUNDED, ORDER_CANCELLED, PRODUCT_VIEWED, PRODUCT_UPDATED ->
                    Optional.empty();
        };
    }
}
