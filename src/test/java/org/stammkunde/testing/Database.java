package org.stammkunde.testing;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated database with a client and transactions, for tests of single services.
public final class Database {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private Database(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    public static Database migrated() {
        return new Database(TestDatabase.migrated());
    }

    /// One that a test has set up already.
    public static Database of(DataSource source) {
        return new Database(source);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public void transact(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    public <T> T transactFor(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
