package org.stammkunde.commerce.carts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.vocabulary.StatementStore;
import org.stammkunde.commerce.vocabulary.StatementTable;

/// Everything that events said about carts.
@Component
class CartStatements extends StatementStore<CartKey, CartWord, CartSaid> {

    CartStatements(JdbcClient sql) {
        super(
                sql,
                new StatementTable<>(
                        "commerce.cart_statement",
                        "key",
                        CartKey::new,
                        CartWord.class,
                        CartSaid.class));
    }
}
