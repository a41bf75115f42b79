package org.stammkunde.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// One open file of the embedded engine: a connection that writes and a pool of connections
/// that read. Retiring it lets readers finish; the last one closes it.
final class Engine {

    private static final int IDLE_READERS = 8;
    private static final int READERS = Integer.MAX_VALUE;
    private static final long MB = 1 << 20;

    /// How long the log may become before it is brought into the file.
    private static final long LONG_LOG = 24 * MB;

    /// The same while there is nothing to mirror.
    private static final long LONG_LOG_AT_REST = 4 * MB;

    /// From here on, readers are made to wait for it.
    private static final long TOO_LONG_LOG = 256 * MB;

    /// From here on, for as long as a reader waits.
    private static final long LONGEST_LOG = 1024 * MB;

    /// How long a reader waits while the file is tidied up.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final DuckDBConnection root;
    private final Connection writer;
    private final Semaphore readers = new Semaphore(READERS, true);
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private int lent;
    private long urgentFrom = TOO_LONG_LOG;
    private @Nullable Runnable whenDrained;

    /// @param root runs no statements, so that it is free to be duplicated at any time
    private Engine(Path file, DuckDBConnection root) throws SQLException {
        this.file = file;
        this.root = root;
        this.writer = root.duplicate();
    }

    /// Opens the file. By itself the engine would bring its log into it inside any commit, and wait
    /// there for everybody who is fetching a result; see [#tidyUp].
    static Engine open(Path file, long memoryBytes) throws SQLException {
        return open(file, memoryBytes, "1TB");
    }

    /// Makes the file, for nobody to read until it is complete.
    static Engine create(Path file, long memoryBytes) throws SQLException {
        return open(file, memoryBytes, "64MB");
    }

    private static Engine open(Path file, long memoryBytes, String longestLog) throws SQLException {
        var settings = new Properties();
        settings.put("memory_limit", memoryBytes / 1024 + "KiB");
        settings.put("temp_directory", file.resolveSibling("spill").toString());
        settings.put("autoinstall_known_extensions", "false");
        settings.put("allow_community_extensions", "false");
        settings.put("preserve_insertion_order", "true");
        settings.put("wal_autocheckpoint", longestLog);
        // Results are read as they are fetched, so that an export of any size stays small.
        settings.put("jdbc_stream_results", "true");
        var root =
                DriverManager.getConnection("jdbc:duckdb:" + file, settings)
                        .unwrap(DuckDBConnection.class);
        try {
            // Whatever SQL is run here, no other file of this machine can be read or written.
            Sql.execute(root, "set enable_external_access = false");
            Sql.execute(root, "set TimeZone = 'UTC'");
            Sql.execute(root, "set lock_configuration = true");
            return new Engine(file, root);
        } catch (SQLException e) {
            root.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /// For the one thread that writes.
    Connection writer() {
        return writer;
    }

    Optional<MirrorState> state() throws SQLException {
        return StateStore.read(writer);
    }

    long bytes() throws IOException {
        return Files.size(file) + logBytes();
    }

    /// Brings the log into the file if it has become long and nobody is reading: the engine would
    /// wait until whoever is fetching a result has all of it, which takes an export long. It takes
    /// a second or so, in which readers wait.
    ///
    /// @param atRest whether nothing is to be mirrored
    void tidyUp(boolean atRest) throws SQLException, IOException {
        long log = logBytes();
        if (log < (atRest ? LONG_LOG_AT_REST : LONG_LOG)) {
            return;
        }
        boolean urgent = log >= urgentFrom;
        boolean done = checkpoint(urgent ? patience(log) : patience(LONG_LOG));
        if (done) {
            urgentFrom = TOO_LONG_LOG;
        } else if (urgent) {
            urgentFrom = log + LONG_LOG;
        }
    }

    private static Duration patience(long log) {
        if (log < TOO_LONG_LOG) {
            return Duration.ofMillis(50);
        }
        return log < LONGEST_LOG ? Duration.ofSeconds(2) : PATIENCE;
    }

    private long logBytes() throws IOException {
        var log = file.resolveSibling(file.getFileName() + ".wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private boolean checkpoint(Duration patience) throws SQLException {
        if (!hasAllReaders(patience)) {
            return false;
        }
        try {
            Sql.execute(writer, "checkpoint");
            return true;
        } finally {
            readers.release(READERS);
        }
    }

    /// Whether nobody reads, or everybody has ended in time; then nobody can.
    private boolean hasAllReaders(Duration patience) throws SQLException {
        try {
            return readers.tryAcquire(READERS, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The process is ending", e);
        }
    }

    /// A connection inside a read-only transaction, or empty when the engine is retired.
    ///
    /// @throws WarehouseException when the file has been tidied up for longer than somebody waits
    Optional<Connection> borrow() throws SQLException {
        awaitTurn();
        Optional<Connection> lent = Optional.empty();
        try {
            lent = lend();
            return lent;
        } finally {
            if (lent.isEmpty()) {
                readers.release();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (!readers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw WarehouseException.busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw WarehouseException.busy();
        }
    }

    private synchronized Optional<Connection> lend() throws SQLException {
        if (whenDrained != null) {
            return Optional.empty();
        }
        var pooled = idle.poll();
        var connection = pooled == null ? root.duplicate() : pooled;
        try {
            Sql.execute(connection, "begin transaction read only");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        lent++;
        return Optional.of(connection);
    }

    void giveBack(Connection connection) throws SQLException {
        try {
            takeBack(connection);
        } finally {
            readers.release();
        }
    }

    private synchronized void takeBack(Connection connection) throws SQLException {
        lent--;
        try {
            Sql.execute(connection, "rollback");
            if (whenDrained == null && idle.size() < IDLE_READERS) {
                idle.push(connection);
            } else {
                connection.close();
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        } finally {
            closeWhenDrained();
        }
    }

    /// Lends no more connections, closes once the last one is back, then runs the action.
    synchronized void retire(Runnable afterwards) throws SQLException {
        if (whenDrained == null) {
            whenDrained = afterwards;
            closeWhenDrained();
        }
    }

    private void closeWhenDrained() throws SQLException {
        if (whenDrained == null || lent > 0) {
            return;
        }
        for (var connection : idle) {
            connection.close();
        }
        idle.clear();
        writer.close();
        root.close();
        whenDrained.run();
    }
}
