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

    /// Set up in Europe/Berlin with euros; free orders count.
    public static Company setUp(DataSource database, Clock clock) {
        var company =
                new Company(
                        new CompanyStore(JdbcClient.create(database)),
                        List.of(),
                        event -> {},
                        clock);
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(status -> company.setUp(profile()));
        return company;
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
