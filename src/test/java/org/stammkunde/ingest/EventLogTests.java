package org.stammkunde.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.testing.TestDatabase;

/// Reading in commit order.
class EventLogTests {

    private final DataSource database = TestDatabase.migrated();
    private final EventLog log = new EventLog(new EventStore(JdbcClient.create(database)));

    @BeforeEach
    void makeAMonth() throws SQLException {
        try (var connection = database.getConnection()) {
            run(
                    connection,
                    """
                    create table ingest.event_2026_05 partition of ingest.event
                    for values from ('2026-05-01') to ('2026-06-01')
                    """);
        }
    }

    @Test
    void waitsForATransactionThatBeganEarlierAndCommitsLater() throws SQLException {
        try (var slow = database.getConnection();
                var quick = database.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, "slow");
            append(quick, "quick");
            assertThat(read(Checkpoint.START)).isEmpty();
            slow.commit();
            assertThat(names(read(Checkpoint.START))).containsExactly("slow", "quick");
        }
    }

    @Test
    void goesOnBehindTheCheckpoint() throws SQLException {
        try (var connection = database.getConnection()) {
            append(connection, "a");
            append(connection, "b");
            append(connection, "c");
        }
        var first = log.read(Checkpoint.START, 2);
        assertThat(names(first)).containsExactly("a", "b");
        assertThat(names(read(first.getLast().position()))).containsExactly("c");
    }

    /// By what the server counts.
    @Test
    void readsFewRowsOfALongLog() throws SQLException {
        try (var connection = database.getConnection();
                var session = new SingleConnectionDataSource(connection, true)) {
            run(
                    connection,
                    """
                    insert into ingest.event
                        (received_at, occurred_at, source, kind, message_id, name, payload)
                    select '2026-05-02', '2026-05-02', 1, 2, n, n, '{}'
                    from generate_series(1, 20000) n;
                    analyze ingest.event
                    """);
            var sql = JdbcClient.create(session);
            var own = new EventLog(new EventStore(sql));
            var query =
                    new EventQuery(
                            new EventFilter(null, null, null, null, null), EventQuery.NEWEST, 5);
            long before = rowsRead(sql);
            assertThat(own.first(Checkpoint.START, Instant.EPOCH)).isPresent();
            assertThat(own.read(Checkpoint.START, 5)).hasSize(5);
            assertThat(own.newest(query).events()).hasSize(5);
            assertThat(own.arriving(1, 5)).hasSize(5);
            assertThat(rowsRead(sql) - before).isBetween(1L, 6_000L);
        }
    }

    private static long rowsRead(JdbcClient sql) {
        sql.sql("select pg_stat_force_next_flush()").query((_, _) -> true).single();
        return sql.sql(
                        """
                        select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
                        where relname = 'event_2026_05'
                        """)
                .query(Long.class)
                .single();
    }

    private List<Event> read(Checkpoint after) {
        return log.read(after, 100);
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    private static void append(Connection connection, String name) throws SQLException {
        run(
                connection,
                """
                insert into ingest.event
                    (received_at, occurred_at, source, kind, message_id, name, payload)
                values ('2026-05-10', '2026-05-10', 1, 2, 'm', '%s', '{}')
                """
                        .formatted(name));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
