package org.stammkunde.commerce.orders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.vocabulary.StatementStore;
import org.stammkunde.commerce.vocabulary.StatementTable;

/// Everything that events said about orders.
@Component
class OrderStatements extends StatementStore<OrderKey, OrderWord, OrderSaid> {

    OrderStatements(JdbcClient sql) {
        super(
                sql,
                new StatementTable<>(
                        "commerce.order_statement",
                        "number",
                        OrderKey::new,
                        OrderWord.class,
                        OrderSaid.class));
    }
}
