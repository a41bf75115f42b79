package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

/// Imports commit without waiting for the disk. A copy must not hold what a crash of the server
/// would take back.
class MirrorDurabilityTests {

    @TempDir Path folder;

    private DataSource database;

    @BeforeEach
    void createShop() {
        database = TestDatabase.empty().dataSource();
        TestShop.createIn(database);
    }

    /// The server writes its log down five times a second; a mirror that did not wait for it would
    /// come before it most of the time.
    @RepeatedTest(12)
    void holdsOnlyWhatIsWrittenDown() throws SQLException {
        try (var mirror = new TestMirror(database, folder)) {
            mirror.caughtUp();
            var committed = commitWithoutWaiting();
            var copied = mirror.caughtUp().reader().sql("select count(*) from facts.orders");
            assertThat(isWrittenDown(committed)).isTrue();
            assertThat(copied.query(Long.class).single()).isEqualTo(1);
        }
    }

    /// What that one has added to the log nobody writes down as long as no other one ends.
    @Test
    void isNotHeldUpByATransactionThatHasWrittenAndGoesOn() throws SQLException {
        try (var mirror = new TestMirror(database, folder);
                var endless = database.getConnection();
                var statement = endless.createStatement()) {
            mirror.caughtUp();
            endless.setAutoCommit(false);
            JdbcClient.create(database)
                    .sql("insert into shop.purchase (customer_id, value_minor) values (1, 100)")
                    .update();
            statement.execute("insert into shop.customer (name) values ('still uncertain')");
            assertThat(mirror.warehouse().awaitCaughtUp(Duration.ofSeconds(5))).isTrue();
            var orders = mirror.warehouse().reader().sql("select count(*) from facts.orders");
            assertThat(orders.query(Long.class).single()).isEqualTo(1);
            endless.rollback();
        }
    }

    /// @return where the log ended with the commit
    private String commitWithoutWaiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(
                    "insert into shop.purchase (customer_id, value_minor) values (1, 100)");
            var place = statement.executeQuery("select pg_current_wal_insert_lsn()::text");
            place.next();
            return place.getString(1);
        }
    }

    private boolean isWrittenDown(String place) {
        return JdbcClient.create(database)
                .sql("select pg_current_wal_flush_lsn() >= cast(:place as pg_lsn)")
                .param("place", place)
                .query(Boolean.class)
                .single();
    }
}
