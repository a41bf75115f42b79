package org.stammkunde.commerce.orders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.commerce.CommerceOnDatabase;
import org.stammkunde.commerce.OrdersSettled;
import org.stammkunde.commerce.vocabulary.WordListener;

/// What makes orders of events, on a database of a test.
public final class OrderListener {

    private final EventOrders orders;

    public OrderListener(CommerceOnDatabase commerce, JdbcClient sql) {
        orders =
                new EventOrders(
                        commerce.intake(),
                        new OrderStatements(sql),
                        new FoldStore(sql),
                        commerce.company());
    }

    public WordListener<?> listener() {
        return orders;
    }

    public void on(OrdersSettled settled) {
        orders.on(settled);
    }
}
