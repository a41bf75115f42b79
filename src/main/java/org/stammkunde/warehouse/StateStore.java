package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the [MirrorState] in the engine.
final class StateStore {

    private StateStore() {}

    static void create(Connection engine) throws SQLException {
        Sql.execute(
                engine,
                """
                create table mirror.state (
                    layout varchar not null, cluster varchar not null, zone varchar,
                    checkpoint bigint not null, version bigint not null,
                    built_at_millis bigint not null)
                """);
    }

    static void write(Connection engine, MirrorState state) throws SQLException {
        Sql.execute(engine, "delete from mirror.state");
        try (var insert =
                engine.prepareStatement("insert into mirror.state values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, state.layout());
            insert.setString(2, state.origin().cluster());
            insert.setObject(3, state.origin().zone());
            insert.setLong(4, state.checkpoint());
            insert.setLong(5, state.version());
            insert.setLong(6, state.builtAt().toEpochMilli());
            insert.execute();
        }
    }

    /// The version that the reader sees.
    static long version(JdbcClient reader) {
        return reader.sql("select version from mirror.state").query(Long.class).single();
    }

    /// Empty when the file holds no complete copy.
    static Optional<MirrorState> read(Connection engine) throws SQLException {
        try (var query = engine.createStatement();
                var row =
                        query.executeQuery(
                                """
                                select layout, cluster, zone, checkpoint, version, built_at_millis
                                from mirror.state
                                """)) {
            if (!row.next()) {
                return Optional.empty();
            }
            @Nullable String zone = row.getString(3);
            return Optional.of(
                    new MirrorState(
                            row.getString(1),
                            new Origin(row.getString(2), zone),
                            row.getLong(4),
                            row.getLong(5),
                            Instant.ofEpochMilli(row.getLong(6))));
        }
    }
}
