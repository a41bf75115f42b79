package org.stammkunde.commerce.carts;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.commerce.CommerceOnDatabase;
import org.stammkunde.commerce.vocabulary.WordListener;

/// What makes carts of events, on a database of a test.
public final class CartListener {

    private CartListener() {}

    public static WordListener of(CommerceOnDatabase commerce, JdbcClient sql) {
        return new Carts(
                new CartStatements(sql),
                new CartStore(sql),
                commerce.customers(),
                commerce.company());
    }

    static OpenCarts open(CommerceOnDatabase commerce, Clock clock) {
        return new OpenCarts(new OpenCartStore(commerce.sql(), commerce.company()), clock);
    }
}
