package org.stammkunde.customers;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.identity.IdentityOnDatabase;
import org.stammkunde.customers.spi.PersonHolder;

/// The customers on a database of a test, without the rest of the application.
public final class CustomersOnDatabase {

    private CustomersOnDatabase() {}

    public static Customers of(DataSource database, Clock clock, PersonHolder... holders) {
        return of(database, clock, List.of(holders));
    }

    public static Customers of(DataSource database, Clock clock, List<PersonHolder> holders) {
        return of(database, clock, IdentityOnDatabase.of(database, clock, holders));
    }

    static Edits edits(DataSource database, Clock clock, PersonHolder... holders) {
        var identity = IdentityOnDatabase.of(database, clock, List.of(holders));
        var customers = of(database, clock, identity);
        return new Edits(customers, identity.edits(), identity.home(), identity.audit());
    }

    private static Customers of(DataSource database, Clock clock, IdentityOnDatabase identity) {
        var sql = JdbcClient.create(database);
        var reader = new CustomerReader(identity.traits());
        return new Customers(
                identity.resolver(),
                identity.decisions(),
                identity.people(),
                new CustomerStore(sql, reader),
                new CustomerListStore(sql, reader),
                new TotalsStore(sql),
                identity.audit(),
                clock);
    }
}
