package org.stammkunde.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.shared.StartFailure;

/// A PostgreSQL server of our own: reachable on loopback with a password only, durable, started
/// again should it die, stopped by [#close()].
///
/// The folder given to [#start] must belong to this process alone ([DataFolder] sees to that).
public final class EmbeddedPostgres implements DatabaseServer {

    static final String SUPERUSER = "postgres";

    private static final String NAME = "stammkunde";
    private static final long LOOK_SECONDS = 1;
    private static final long AFTER_FAILURE_SECONDS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresCluster cluster;
    private final PostgresTuning tuning;
    private final String password;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedPostgres(
            PostgresCluster cluster, PostgresTuning tuning, String password, int port) {
        this.cluster = cluster;
        this.tuning = tuning;
        this.password = password;
        this.port = port;
    }

    /// Starts the server whose files lie in `home`, making them first if need be. A server that
    /// a killed process left behind there is stopped before.
    ///
    /// @throws StartFailure when it cannot start, with the reason in plain words
    public static EmbeddedPostgres start(Path home) {
        return start(home, home.resolve("binaries"), PostgresTuning.forThisMachine());
    }

    /// Like [#start(Path)], for tests that do not ask what survives a crash: nothing is flushed
    /// to disk, many connections, binaries shared between servers.
    public static EmbeddedPostgres startWithoutDurability(Path home, Path binaries) {
        return start(home, binaries, PostgresTuning.forTests());
    }

    static EmbeddedPostgres start(Path home, Path binaries, PostgresTuning tuning) {
        try {
            Files.createDirectories(home);
            var account = PostgresAccount.choose(home);
            var unpacked = PostgresBinaries.unpackInto(binaries);
            var cluster = new PostgresCluster(home, unpacked, account);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            var password = password(home);
            cluster.create(password);
            cluster.clearOrphan();
            var server = new EmbeddedPostgres(cluster, tuning, password, cluster.start(tuning));
            server.createDatabase();
            Thread.ofVirtual().name("postgres-watch").start(server::watch);
            return server;
        } catch (IOException e) {
            throw StorageTrouble.of(home, e);
        }
    }

    /// Stops the server that a killed process left running on these files, if there is one.
    public static void stopOrphan(Path home, Path binaries) {
        try {
            if (Files.exists(home)) {
                new PostgresCluster(
                                home,
                                PostgresBinaries.unpackInto(binaries),
                                PostgresAccount.choose(home))
                        .stop();
            }
        } catch (IOException e) {
            throw StorageTrouble.of(home, e);
        }
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }

    /// The application signs in as the owner of its database, not as superuser.
    private void createDatabase() {
        try (var connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
                var statement = connection.createStatement()) {
            var role =
                    statement.executeQuery("select from pg_roles where rolname = '" + NAME + "'");
            if (!role.next()) {
                statement.execute(
                        "create role " + NAME + " login createdb password '" + password + "'");
                statement.execute("grant pg_monitor to " + NAME);
            }
            var database =
                    statement.executeQuery(
                            "select from pg_database where datname = '" + NAME + "'");
            if (!database.next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            close();
            throw new StartFailure(
                    "The embedded PostgreSQL does not let us in: the file "
                            + cluster.home().resolve("password")
                            + " does not hold its password.",
                    e);
        }
    }

    /// Starts the server again on the same port when it dies without being asked to. Looks every
    /// second rather than waiting for the process's end: in a container nobody may collect it.
    private void watch() {
        try {
            long pause = LOOK_SECONDS;
            while (!closing.await(pause, TimeUnit.SECONDS)) {
                pause = restartIfDead() ? LOOK_SECONDS : AFTER_FAILURE_SECONDS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A failure is told in one line: it may repeat for as long as the disk is full.
    ///
    /// @return whether it runs now
    private synchronized boolean restartIfDead() {
        try {
            if (closing.getCount() > 0 && cluster.postmaster().isEmpty()) {
                LOG.error("postgres=died action=restart log={}", cluster.logFile());
                cluster.clearOrphan();
                cluster.start(tuning, port);
            }
            return true;
        } catch (IOException | StartFailure e) {
            LOG.error("postgres=down restart=failed reason={}", e.getMessage());
            return false;
        }
    }

    @Override
    public String url() {
        return url(NAME);
    }

    /// The URL of another database on the same server.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return password;
    }

    /// Where the server's files are.
    public Path home() {
        return Objects.requireNonNull(cluster.home());
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            try {
                cluster.stop();
            } catch (IOException | StartFailure e) {
                LOG.error("postgres=stop result=failed", e);
            }
        }
    }
}
