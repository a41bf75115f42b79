package org.stammkunde.commerce.orders;

import java.util.Optional;
import org.stammkunde.commerce.vocabulary.Heard;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.Statement;

/// What an event says about an order.
final class HeardOrders {

    private HeardOrders() {}

    /// Empty when the event is about no order.
    ///
    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static Optional<Heard<OrderKey, OrderWord, OrderSaid>> of(Spoken event) {
        return OrderWord.of(event.word()).map(what -> of(event, what));
    }

    private static Heard<OrderKey, OrderWord, OrderSaid> of(Spoken event, OrderWord what) {
        var number = event.said().requiredId("order_id", "order_number");
        var said = OrderWords.of(what, event.said());
        return new Heard<>(new OrderKey(event.system(), number), Statement.of(event, what, said));
    }
}
