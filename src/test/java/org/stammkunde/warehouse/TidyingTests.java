package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

/// The mirror brings the engine's log into its file as soon as nobody reads.
class TidyingTests {

    private static final int FILLS = 40;
    private static final long AT_REST = 4L << 20;

    @TempDir private Path folder;

    @Test
    void waitsForReadersAndKeepsTheLogShort() throws SQLException {
        var database = TestDatabase.empty().dataSource();
        TestShop.createIn(database);
        try (var mirror = new TestMirror(database, folder, TestShop.LAYOUT, 20_000)) {
            var warehouse = mirror.caughtUp();
            try (var _ = warehouse.dataSource().getConnection()) {
                for (int i = 0; i < FILLS; i++) {
                    fill(database);
                    mirror.caughtUp();
                }
                assertThat(logBytes()).isGreaterThan(AT_REST);
            }
            await().until(() -> logBytes() == 0);
        }
    }

    private static void fill(DataSource database) {
        JdbcClient.create(database)
                .sql(
                        """
                        insert into shop.purchase (customer_id, value_minor)
                        select (random() * 1e9)::bigint, (random() * 1e9)::bigint
                        from generate_series(1, 10000)
                        """)
                .update();
    }

    private long logBytes() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".wal"))
                    .mapToLong(TidyingTests::bytes)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
