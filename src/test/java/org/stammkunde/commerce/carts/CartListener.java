package org.stammkunde.commerce.carts;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.commerce.CommerceOnDatabase;
import org.stammkunde.commerce.vocabulary.WordListener;
import org.stammkunde.warehouse.TombstonesOnDatabase;

/// What makes carts of events, on a database of a test.
public final class CartListener {

    private CartListener() {}

    public static WordListener<?> of(CommerceOnDatabase commerce, DataSource database) {
        var sql = JdbcClient.create(database);
        return new Carts(
                new CartStatements(sql),
                new CartStore(sql, TombstonesOnDatabase.of(database)),
                commerce.customers(),
                commerce.company());
    }

    static OpenCarts open(CommerceOnDatabase commerce, Clock clock) {
        return new OpenCarts(new OpenCartStore(commerce.sql(), commerce.company()), clock);
    }
}
