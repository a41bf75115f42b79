package org.stammkunde.commerce.orders;

import java.util.Optional;
import org.stammkunde.commerce.vocabulary.Word;

/// What can happen with an order.
enum OrderWord {
    COMPLETED,
    UPDATED,
    REFUNDED,
    CANCELLED;

    /// @return empty when the word is not about orders
    static Optional<OrderWord> of(Word word) {
        return switch (word) {
            case ORDER_COMPLETED -> Optional.of(COMPLETED);
            case ORDER_UPDATED -> Optional.of(UPDATED);
            case ORDER_REFUNDED -> Optional.of(REFUNDED);
            case ORDER_CANCELLED -> Optional.of(CANCELLED);
            case PRODUCT_VIEWED,
                    PRODUCT_UPDATED,
                    PRODUCT_ADDED,
                    PRODUCT_REMOVED,
                    CART_VIEWED,
                    CHECKOUT_STARTED,
                    COUPON_APPLIED ->
                    Optional.empty();
        };
    }

    /// Whether it describes the order itself, not what became of it.
    boolean describes() {
        return this == COMPLETED || this == UPDATED;
    }
}
