package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.EmbeddedServer;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.Signals;

/// A database that is there but does not answer, in the middle of an import. Whether the import
/// waits inside a statement or, between two portions, is put off for want of a connection, is a
/// matter of the moment; neither counts as a crash of the job. Also: what `./run --sample` does.
class StoppedDatabaseTests {

    /// Two seconds, and what a busy machine adds.
    private static final Duration HEALTH = Duration.ofSeconds(5);

    private static final Duration BOUND = Duration.ofSeconds(15);

    @TempDir private Path home;

    @Test
    void everyAnswerComesInTimeAndTheImportGoesOnAfterwards() {
        var command =
                AppCommand.in("Europe/Berlin")
                        .arguments("--sample")
                        .jvm("-Dstammkunde.database.request-timeout=2s");
        try (var app = InstalledApp.start(home, command)) {
            var owner = app.signIn();
            long sample = awaitRunningImport(app);
            var server = new EmbeddedServer(app.dataFolder()).processes();
            Signals.send("STOP", server);
            try {
                assertRefusals(app, owner);
            } finally {
                Signals.send("CONT", server);
            }
            var ended = app.awaitImport(sample, Duration.ofMinutes(2));
            assertThat(ended.get("state").asString()).isEqualTo("completed");
            assertThat(ended.get("rowsImported").asLong())
                    .isEqualTo(ended.get("rowsRead").asLong());
            assertThat(app.output())
                    .contains("attempt=completed")
                    .doesNotContain("attempt=broken-off", "attempt=stopped");
            assertThat(owner.get("/imports/" + sample)).contains("stammkunde-sample-shop.csv");
            assertThat(app.send(app.request("/actuator/health").build()).body())
                    .contains("\"status\":\"UP\"");
            app.stop();
            app.startAgain();
            await().until(() -> app.output().contains("sample=skipped reason=company-has-orders"));
            assertThat(app.get("/api/v1/imports").get("total").asLong()).isEqualTo(1);
        }
    }

    private static void assertRefusals(InstalledApp app, InstalledApp.SignedIn owner) {
        var health = within(HEALTH, () -> app.send(app.request("/actuator/health").build()));
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"status\":\"DOWN\"");
        var api = within(BOUND, () -> app.send(app.request("/api/v1/customers").build()));
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.body()).contains("\"code\":\"web.unavailable\"");
        var page = within(BOUND, () -> owner.ask("/customers"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Not available right now");
        within(HEALTH, () -> app.send(app.request("/actuator/health").build()));
    }

    private static HttpResponse<String> within(
            Duration limit, Supplier<HttpResponse<String>> request) {
        return assertTimeoutPreemptively(limit, request::get);
    }

    private static long awaitRunningImport(InstalledApp app) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> app.get("/api/v1/imports").get("items").get(0),
                        first -> first != null && first.get("rowsImported").asLong() > 10_000)
                .get("id")
                .asLong();
    }
}
