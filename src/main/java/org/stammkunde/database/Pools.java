package org.stammkunde.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Two pools on one server, so that long work neither holds up web requests nor is broken off
/// with them: [ShortWork] gets connections on which nothing takes long, the rest patient ones.
final class Pools extends AbstractDataSource implements AutoCloseable {

    private static final Duration ACQUIRE = Duration.ofSeconds(5);
    private static final Duration ALIVE = Duration.ofSeconds(2);

    /// The server itself breaks a statement off; only when it does not even do that, the
    /// connection is given up.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final HikariDataSource shortWork;
    private final HikariDataSource longWork;

    Pools(DatabaseServer server, Duration requestTimeout) {
        this.shortWork = new HikariDataSource(bounded(server, requestTimeout));
        this.longWork = new HikariDataSource(patient(server));
    }

    private static HikariConfig bounded(DatabaseServer server, Duration timeout) {
        var config = config(server, "requests", 20);
        config.setConnectionTimeout(ACQUIRE.toMillis());
        config.setValidationTimeout(ALIVE.toMillis());
        config.setConnectionInitSql("set statement_timeout = " + timeout.toMillis());
        config.addDataSourceProperty("socketTimeout", seconds(timeout.plus(GRACE)));
        return config;
    }

    private static HikariConfig patient(DatabaseServer server) {
        var config = config(server, "work", 10);
        config.setConnectionTimeout(10_000);
        return config;
    }

    private static HikariConfig config(DatabaseServer server, String name, int most) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setPoolName(name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(2);
        // Many rows of a batch in one statement: bulk loads get several times faster.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "stammkunde");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("loginTimeout", seconds(ACQUIRE));
        return config;
    }

    /// Text, because the driver passes over properties of any other type.
    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    HikariDataSource longWork() {
        return longWork;
    }

    HikariDataSource shortWork() {
        return shortWork;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ShortWork.here() ? soon() : longWork.getConnection();
    }

    private Connection soon() throws SQLException {
        if (ShortWork.gaveUp()) {
            throw new SQLTransientConnectionException("The database did not answer before");
        }
        try {
            return shortWork.getConnection();
        } catch (SQLException e) {
            ShortWork.giveUp();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        shortWork.close();
        longWork.close();
    }
}
