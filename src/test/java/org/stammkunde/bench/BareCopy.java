package org.stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.stammkunde.testing.EmbeddedServer;

/// The raw limit of an import: the rows it wrote, through bare `COPY` into empty tables of the same
/// columns, indexes, constraints and foreign keys, on the same server, in one transaction. The
/// server does not tidy these tables up while the import runs that they are the measure of.
final class BareCopy implements AutoCloseable {

    private final Connection connection;
    private final CopyManager copy;
    private final Path files;
    private final List<String> tables;

    private BareCopy(Connection connection, Path files, List<String> tables) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.files = files;
        this.tables = tables;
    }

    /// Takes all rows that the tables hold now, to copy them as often as wanted.
    ///
    /// @param dataFolder of the installation whose embedded server is running
    /// @param files folder for the rows
    static BareCopy ofAllRowsIn(Path dataFolder, Path files, String... schemas)
            throws IOException, SQLException {
        var connection = connect(dataFolder);
        var bare = new BareCopy(connection, files, tables(connection, schemas));
        bare.prepare();
        return bare;
    }

    private void prepare() throws IOException, SQLException {
        execute(connection, "create schema bench");
        for (var table : tables) {
            execute(
                    connection,
                    """
                    create table bench.%s (like %s including all)
                    with (autovacuum_enabled = false)
                    """
                            .formatted(flat(table), table));
            try (var out = Files.newOutputStream(files.resolve(flat(table)))) {
                copy.copyOut("copy " + table + " to stdout", out);
            }
        }
        for (var key : foreignKeys(connection, tables)) {
            execute(connection, key);
        }
    }

    /// How long it takes to copy them into the empty tables.
    Duration once() throws IOException, SQLException {
        connection.setAutoCommit(true);
        execute(connection, "truncate " + allOf(tables));
        execute(connection, "checkpoint");
        return copyIn();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String allOf(List<String> tables) {
        return tables.stream()
                .map(table -> "bench." + flat(table))
                .collect(Collectors.joining(", "));
    }

    /// Statements that give the copies of the tables their foreign keys, checked at the commit.
    private static List<String> foreignKeys(Connection connection, List<String> tables)
            throws SQLException {
        var query =
                """
                select format(
                           'alter table bench.%I add %s deferrable initially deferred',
                           replace(k.conrelid::regclass::text, '.', '_'),
                           replace(
                               pg_get_constraintdef(k.oid), k.confrelid::regclass::text,
                               'bench.' || replace(k.confrelid::regclass::text, '.', '_')))
                from pg_constraint k
                where k.contype = 'f' and k.conrelid = any (?::regclass[])
                  and k.confrelid = any (?::regclass[])
                """;
        try (var statement = connection.prepareStatement(query)) {
            var names = connection.createArrayOf("text", tables.toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            return texts(statement);
        }
    }

    private Duration copyIn() throws IOException, SQLException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (var table : tables) {
            try (var in = Files.newInputStream(files.resolve(flat(table)))) {
                copy.copyIn("copy bench." + flat(table) + " from stdin", in, 1 << 16);
            }
        }
        connection.commit();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Opens the embedded server of a running installation as its superuser.
    static Connection connect(Path dataFolder) throws SQLException {
        return new EmbeddedServer(dataFolder).dataSource().getConnection();
    }

    private static List<String> tables(Connection connection, String... schemas)
            throws SQLException {
        var query =
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema = any (?) and table_type = 'BASE TABLE'
                  and table_name not like '%schema_history'
                order by 1
                """;
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas));
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static String flat(String table) {
        return table.replace('.', '_');
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
