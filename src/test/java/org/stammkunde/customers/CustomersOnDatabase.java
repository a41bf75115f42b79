package org.stammkunde.customers;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The customers on a database of a test, without the rest of the application.
public final class CustomersOnDatabase {

    private CustomersOnDatabase() {}

    public static Customers of(DataSource database, Clock clock) {
        var sql = JdbcClient.create(database);
        var resolver = new Resolver(new ProfileStore(sql, JsonMapper.shared()), clock);
        var reader = new CustomerReader(JsonMapper.shared());
        return new Customers(
                resolver,
                new CustomerStore(sql, reader),
                new CustomerListStore(sql, reader),
                new TotalsStore(sql),
                clock);
    }
}
