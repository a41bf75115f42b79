package org.stammkunde.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.stammkunde.database.EmbeddedPostgres;
import org.stammkunde.database.Migrations;

/// A fresh database on the tests' own PostgreSQL.
///
/// @param url JDBC URL
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean templateReady;

    /// An empty database.
    public static TestDatabase empty() {
        return create("template1");
    }

    /// A pool on a fresh database with the schemas of every module.
    public static DataSource migrated() {
        return migratedDatabase().dataSource();
    }

    /// Like [#migrated()], for whoever needs the address.
    public static synchronized TestDatabase migratedDatabase() {
        if (!templateReady) {
            execute("drop database if exists migrated");
            execute("create database migrated");
            try (var pool = of("migrated").pool()) {
                Migrations.run(pool);
            }
            templateReady = true;
        }
        return create("migrated");
    }

    private static synchronized TestDatabase create(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + template);
        return of(name);
    }

    private static TestDatabase of(String name) {
        EmbeddedPostgres server = TestServer.get();
        return new TestDatabase(server.url(name), server.user(), server.password());
    }

    private static void execute(String sql) {
        var server = of("stammkunde");
        try (var connection =
                        DriverManager.getConnection(server.url, server.user, server.password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A pool that keeps no idle connections for long.
    public DataSource dataSource() {
        return pool();
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Override
    public String toString() {
        return url;
    }
}
