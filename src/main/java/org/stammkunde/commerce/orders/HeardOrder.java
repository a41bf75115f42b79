package org.stammkunde.commerce.orders;

import java.util.Optional;
import org.stammkunde.commerce.orders.OrderStatement.What;
import org.stammkunde.commerce.vocabulary.Spoken;

/// A statement about an order as it arrives.
record HeardOrder(OrderKey key, OrderStatement statement) {

    /// Empty when the event is about no order.
    ///
    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static Optional<HeardOrder> of(Spoken event) {
        return what(event).map(what -> of(event, what));
    }

    private static HeardOrder of(Spoken event, What what) {
        var number = event.said().requiredId("order_id", "order_number");
        var statement =
                new OrderStatement(
                        event.at(),
                        event.messageId(),
                        event.source(),
                        what,
                        event.strongest(),
                        OrderWords.of(what, event.said()));
        return new HeardOrder(new OrderKey(event.system(), number), statement);
    }

    private static Optional<What> what(Spoken event) {
        return switch (event.word()) {
            case ORDER_COMPLETED -> Optional.of(What.COMPLETED);
            case ORDER_UPDATED -> Optional.of(What.UPDATED);
            case ORDER_REFUNDED -> Optional.of(What.REFUNDED);
            case ORDER_CANCELLED -> Optional.of(What.CANCELLED);
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
}
