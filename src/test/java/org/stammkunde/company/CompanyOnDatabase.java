package org.stammkunde.company;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The company on a database of a test, without the rest of the application.
public final class CompanyOnDatabase {

    private CompanyOnDatabase() {}

    /// As it is, set up or not.
    public static Company of(DataSource database, Clock clock) {
        var store = new CompanyStore(JdbcClient.create(database));
        return new Company(store, List.of(), event -> {}, clock);
    }

    /// Set up in Europe/Berlin with euros; free orders count.
    public static Company setUp(DataSource database, Clock clock) {
        var company = of(database, clock);
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(status -> company.setUp(profile()));
        return company;
    }

    /// Decides, as another node would, whether orders of value 0 count.
    public static void countFreeOrders(DataSource database, boolean count) {
        var store = new CompanyStore(JdbcClient.create(database));
        var now = store.lock().orElseThrow();
        store.update(
                new CompanyProfile(
                        now.name(),
                        now.zone(),
                        now.currency(),
                        now.locale(),
                        now.activityWindowDays(),
                        now.marginRate(),
                        count));
    }

    private static CompanyProfile profile() {
        return new CompanyProfile(
                "Test",
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Locale.GERMAN,
                null,
                null,
                true);
    }
}
