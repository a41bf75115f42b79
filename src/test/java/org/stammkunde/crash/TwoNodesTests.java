package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/// Two nodes on one PostgreSQL: what one was killed at, the other completes. An import on one of
/// them, and events sent to both, on which their consumers take turns: both have worked before.
@CrashTest
class TwoNodesTests {

    private static final String MARK = "node-";
    private static final String ONE = "one";
    private static final String OTHER = "other";

    @TempDir private Path folder;

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final Outbox outbox = new Outbox(new Crowd(MARK, 5));
    private final Twin twin;

    TwoNodesTests(ApplicationContext context) {
        this.twin = new Twin(context);
    }

    @Test
    void whatAKilledNodeWasAtIsCompletedByTheOther() throws IOException {
        try (var one = InstalledApp.start(folder.resolve(ONE), command(ONE));
                var other = InstalledApp.start(folder.resolve(OTHER), command(OTHER, "--sample"))) {
            var turns = Turns.watch(sql);
            var source = one.post("/api/v1/sources", "{\"name\":\"Both\",\"kind\":\"http\"}");
            await().atMost(Duration.ofMinutes(1)).until(this::halfWay);
            var worker = node(one).equals(working()) ? one : other;
            var survivor = worker == one ? other : one;
            try (var _ = Senders.start(2, outbox, key(source), one.url(""), other.url(""))) {
                outbox.awaitMore(200);
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(turns.takers()).contains(ONE, OTHER));
                assertThat(node(worker)).isEqualTo(working());
                worker.kill();
                turns.forget();
                outbox.awaitMore(200);
            }
            assertImported(survivor);
            assertConsumed(survivor, source.get("id").asLong());
            assertThat(turns.takers()).containsOnly(survivor == one ? ONE : OTHER);
            assertThat(turns.consumers()).isEqualTo(consumers(survivor));
        }
    }

    private void assertImported(InstalledApp survivor) throws IOException {
        long id = survivor.get("/api/v1/imports").get("items").get(0).get("id").asLong();
        var done = survivor.awaitImport(id, Duration.ofMinutes(2));
        assertThat(done.get("state").asString()).isEqualTo("completed");
        assertThat(done.get("rowsImported").asLong())
                .isEqualTo(done.get("rowsRead").asLong())
                .isGreaterThan(50_000);
        assertThat(documents()).isEqualTo(done.get("documentsCreated").asLong());
        assertThat(working()).isEqualTo(node(survivor));
    }

    /// The schema adds up: there an event that both nodes worked on would count twice.
    private void assertConsumed(InstalledApp survivor, long source) {
        CaughtUp.await(survivor::get);
        assertThat(outbox.taken()).hasSize(outbox.acknowledged());
        assertThat(new SchemaCounts(survivor).of(source))
                .isEqualTo(SchemaCounts.expected(outbox.taken()));
        assertThat(new ToldFacts(database.dataSource()).rows(MARK))
                .isEqualTo(twin.told(outbox.taken(), MARK))
                .hasSizeGreaterThan(100);
    }

    private static Set<String> consumers(InstalledApp app) {
        return app.get("/api/v1/consumers")
                .get("items")
                .valueStream()
                .map(each -> each.get("name").asString())
                .collect(Collectors.toSet());
    }

    private static String key(JsonNode source) {
        return source.get("writeKey").asString();
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
                        select (select count(*) from facts.orders
                                where not starts_with(number, :mark))
                             + (select count(*) from facts.refunds
                                where not starts_with(number, :mark))
                        """)
                .param("mark", MARK)
                .query(Long.class)
                .single();
    }

    private String working() {
        return sql.sql("select node from jobs.job").query(String.class).single();
    }

    private static String node(InstalledApp app) throws IOException {
        return Files.readString(app.dataFolder().resolve("node-id"));
    }

    /// @param name under which PostgreSQL knows the node
    private AppCommand command(String name, String... arguments) {
        return AppCommand.in("Europe/Berlin")
                .jvm("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .arguments(arguments)
                .environment(
                        Map.of(
                                "STAMMKUNDE_DATABASE_URL",
                                        database.url() + "?ApplicationName=" + name,
                                "STAMMKUNDE_DATABASE_USER", database.user(),
                                "STAMMKUNDE_DATABASE_PASSWORD", database.password()));
    }
}
