package org.stammkunde.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
