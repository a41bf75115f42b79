package org.stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The raw limit of storing events: rows of the log through bare `COPY`, from a file, into an empty
/// table like it, on the same server, in one durable transaction. One partition takes all of them.
final class BareEventCopy implements AutoCloseable {

    private static final String COLUMNS =
            """
            received_at, occurred_at, source, kind, message_id, name, user_id, anonymous_id, \
            payload""";
    private static final String EVENTS =
            "copy (select " + COLUMNS + " from ingest.event limit 500000) to stdout";
    private static final String LIKE_THE_LOG =
            """
            create table bench.event (like ingest.event including all)
            partition by range (received_at)
            """;

    private final Connection connection;
    private final CopyManager copy;
    private final Path file;
    private final long rows;

    private BareEventCopy(Connection connection, Path file) throws IOException, SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.file = file;
        try (var out = Files.newOutputStream(file)) {
            rows = copy.copyOut(EVENTS, out);
        }
    }

    /// @param dataFolder of an installation that stored events
    /// @param file for the rows
    static BareEventCopy ofEventsIn(Path dataFolder, Path file) throws IOException, SQLException {
        var connection = BareCopy.connect(dataFolder);
        var bare = new BareEventCopy(connection, file);
        BareCopy.execute(connection, "create schema bench");
        BareCopy.execute(connection, LIKE_THE_LOG);
        BareCopy.execute(connection, "create table bench.part partition of bench.event default");
        return bare;
    }

    /// Rows per second.
    double once() throws IOException, SQLException {
        BareCopy.execute(connection, "truncate bench.event");
        BareCopy.execute(connection, "checkpoint");
        long start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            copy.copyIn("copy bench.event (" + COLUMNS + ") from stdin", in, 1 << 16);
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
