package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.TestDatabase;

/// Two nodes on one PostgreSQL: what one was killed at, the other completes.
class TwoNodesTests {

    @TempDir private Path folder;

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());

    @Test
    void theImportOfAKilledNodeIsCompletedByTheOther() throws IOException {
        try (var one = InstalledApp.start(folder.resolve("one"), command());
                var other = InstalledApp.start(folder.resolve("other"), command("--sample"))) {
            await().atMost(Duration.ofMinutes(1)).until(this::halfWay);
            var worker = node(one).equals(working()) ? one : other;
            var survivor = worker == one ? other : one;
            assertThat(node(worker)).isEqualTo(working());
            worker.kill();

            long id = survivor.get("/api/v1/imports").get("items").get(0).get("id").asLong();
            var done = survivor.awaitImport(id, Duration.ofMinutes(2));
            assertThat(done.get("state").asString()).isEqualTo("completed");
            assertThat(done.get("rowsImported").asLong())
                    .isEqualTo(done.get("rowsRead").asLong())
                    .isGreaterThan(50_000);
            assertThat(documents()).isEqualTo(done.get("documentsCreated").asLong());
            assertThat(working()).isEqualTo(node(survivor));
        }
    }

    private boolean halfWay() {
        return sql.sql("select rows from jobs.job where state = 'RUNNING'")
                .query(Long.class)
                .optional()
                .filter(rows -> rows > 10_000)
                .isPresent();
    }

    private long documents() {
        return sql.sql(
                        """
                        select (select count(*) from facts.orders)
                             + (select count(*) from facts.refunds)
                        """)
                .query(Long.class)
                .single();
    }

    private String working() {
        return sql.sql("select node from jobs.job").query(String.class).single();
    }

    private static String node(InstalledApp app) throws IOException {
        return Files.readString(app.dataFolder().resolve("node-id"));
    }

    private AppCommand command(String... arguments) {
        return AppCommand.in("Europe/Berlin")
                .arguments(arguments)
                .environment(
                        Map.of(
                                "STAMMKUNDE_DATABASE_URL", database.url(),
                                "STAMMKUNDE_DATABASE_USER", database.user(),
                                "STAMMKUNDE_DATABASE_PASSWORD", database.password()));
    }
}
