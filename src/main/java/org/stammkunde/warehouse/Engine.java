package org.stammkunde.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// One open file of the embedded engine: a connection that writes and a pool of connections
/// that read. Retiring it lets readers finish; the last one closes it.
final class Engine {

    private static final int IDLE_READERS = 8;

    private final Path file;
    private final DuckDBConnection root;
    private final Connection writer;
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private int lent;
    private @Nullable Runnable whenDrained;

    /// @param root runs no statements, so that it is free to be duplicated at any time
    private Engine(Path file, DuckDBConnection root) throws SQLException {
        this.file = file;
        this.root = root;
        this.writer = root.duplicate();
    }

    /// Opens the file or makes it.
    static Engine open(Path file, long memoryBytes) throws SQLException {
        var settings = new Properties();
        settings.put("memory_limit", memoryBytes / 1024 + "KiB");
        settings.put("temp_directory", file.resolveSibling("spill").toString());
        settings.put("autoinstall_known_extensions", "false");
        settings.put("allow_community_extensions", "false");
        settings.put("preserve_insertion_order", "true");
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
        return Files.size(file);
    }

    /// A connection inside a read-only transaction, or empty when the engine is retired.
    synchronized Optional<Connection> borrow() throws SQLException {
        if (whenDrained != null) {
            return Optional.empty();
        }
        var pooled = idle.poll();
        var connection = pooled == null ? root.duplicate() : pooled;
        Sql.execute(connection, "begin transaction read only");
        lent++;
        return Optional.of(connection);
    }

    synchronized void giveBack(Connection connection) throws SQLException {
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
