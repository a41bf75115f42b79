package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.segments.StayRules;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.warehouse.WarehouseRecount;

/// kill -9 of the application and of its database while segments are swept over and looked at live:
/// those present are those that a recount finds, nobody is there twice, and the history holds
/// together. To repeat a run: `-Dstammkunde.harness.seed=…`.
@CrashTest
class SegmentsSurviveKillsTests {

    private static final long SEED =
            Long.getLong("stammkunde.harness.seed", System.nanoTime() % 1_000_000);

    /// More than the live look looks at one by one.
    private static final int IMPORTED = 5_500;

    private static final List<Kill> KINDS = List.of(Kill.APPLICATION, Kill.SESSION, Kill.BOTH);

    @TempDir private Path home;

    private final WarehouseRecount warehouse;
    private final Random random = new Random(SEED);
    private volatile boolean ended;

    SegmentsSurviveKillsTests(ApplicationContext context) {
        this.warehouse = WarehouseRecount.of(context);
    }

    @Test
    void membersAreThoseOfARecount() {
        try (var app =
                InstalledApp.start(
                        home,
                        "Europe/Berlin",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1")) {
            app.awaitImport(app.upload(orders(), "stammkunde"), Duration.ofMinutes(1));
            var segments = new KeptSegments(app);
            changeAndKill(app, segments);
            CaughtUp.await(app::get);
            var server = new EmbeddedServer(app.dataFolder());
            var sql = JdbcClient.create(server.dataSource());
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(250))
                    .untilAsserted(
                            () -> assertThat(segments.wrong(sql)).as("seed " + SEED).isEmpty());
            assertThat(new StayRules(sql).broken()).as("seed " + SEED).isEmpty();
            assertThat(segments.edits()).isGreaterThan(KINDS.size());
            CaughtUp.await(app::get);
            compareCopy(app, server);
        }
    }

    private void changeAndKill(InstalledApp app, KeptSegments segments) {
        var outbox = new Outbox(new Regulars(SEED));
        var key = app.addSource("Killed");
        var editing = CompletableFuture.runAsync(() -> edit(segments, outbox));
        try (var _ = Senders.start(3, outbox, key, app.url(""))) {
            var killer = new Killer(app, random);
            for (var kill : KINDS) {
                outbox.awaitMore(100 + random.nextInt(300));
                changeEverybody(app);
                outbox.awaitMore(random.nextInt(100));
                killer.kill(kill);
            }
            outbox.awaitMore(200);
            ended = true;
            editing.join();
        } finally {
            ended = true;
        }
    }

    private void edit(KeptSegments segments, Outbox outbox) {
        var chance = new Random(SEED + 1);
        while (!ended) {
            segments.edit(chance);
            outbox.awaitMore(10 + chance.nextInt(50));
        }
    }

    /// At once, which the live look leaves to a sweep over all segments.
    private void changeEverybody(InstalledApp app) {
        JdbcClient.create(new EmbeddedServer(app.dataFolder()).dataSource())
                .sql(
                        """
                        update customers.customer
                        set name = 'Somebody ' || (id + ?) % 5, changed = pg_current_xact_id()
                        where email like '%@regulars.example'
                        """)
                .param(random.nextInt(5))
                .update();
    }

    private Path orders() {
        var rows =
                new StringBuilder("order_number,ordered_at,email,name,sku,quantity,unit_price\n");
        for (int i = 0; i < IMPORTED; i++) {
            rows.append(
                    "I-%1$d,2025-06-01,i%1$d@regulars.example,Somebody 1,s%2$d,1,%3$d.00\n"
                            .formatted(i, i % 7, 5 + i % 40));
        }
        try {
            return Files.writeString(home.resolve("orders.csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareCopy(InstalledApp app, EmbeddedServer server) {
        var source = warehouse.fact(server.dataSource(), "segment_stays");
        app.stop();
        try (var copy = warehouse.open(app.dataFolder())) {
            var differences = new Differences();
            differences.between("copy", warehouse.fact(copy, "segment_stays"), source);
            assertThat(differences.found()).as("seed " + SEED).isEmpty();
        }
    }
}
