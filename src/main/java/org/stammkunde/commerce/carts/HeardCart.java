package org.stammkunde.commerce.carts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stammkunde.commerce.carts.CartStatement.What;
import org.stammkunde.commerce.vocabulary.Spoken;

/// A statement about a cart as it arrives.
record HeardCart(CartKey key, CartStatement statement) {

    /// What is put in goes into one cart; an order empties every cart that it could have been.
    ///
    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static Stream<HeardCart> of(Spoken event) {
        var keys = CartKey.of(event);
        var what = what(event);
        if (what.isEmpty() || keys.isEmpty()) {
            return Stream.empty();
        }
        var statement =
                new CartStatement(
                        event.at(),
                        event.messageId(),
                        event.source(),
                        what.get(),
                        event.strongest(),
                        CartWords.of(what.get(), event.said()));
        var meant = what.get() == What.ORDERED ? keys : List.of(keys.getFirst());
        return meant.stream().map(key -> new HeardCart(key, statement));
    }

    private static Optional<What> what(Spoken event) {
        return switch (event.word()) {
            case PRODUCT_ADDED -> Optional.of(What.ADDED);
            case PRODUCT_REMOVED -> Optional.of(What.REMOVED);
            case CART_VIEWED -> Optional.of(What.VIEWED);
            case CHECKOUT_STARTED -> Optional.of(What.CHECKOUT);
            case COUPON_APPLIED -> Optional.of(What.COUPON);
            case ORDER_COMPLETED -> Optional.of(What.ORDERED);
            case ORDER_UPDATED, ORDER_REFUNDED, ORDER_CANCELLED, PRODUCT_VIEWED, PRODUCT_UPDATED ->
                    Optional.empty();
        };
    }
}
