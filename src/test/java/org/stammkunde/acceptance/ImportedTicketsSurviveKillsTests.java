package org.stammkunde.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.connectors.web.KindsClient;
import org.stammkunde.testing.InstalledApp;

/// An import that becomes events counts each row once, also when the application is killed in the
/// middle of it.
class ImportedTicketsSurviveKillsTests {

    private static final int ROWS = 30_000;

    @Test
    void countsEachRowOnce(@TempDir Path home) {
        try (var app = InstalledApp.start(home, "Europe/Berlin")) {
            var owner = app.signIn();
            assertThat(owner.get("/subscriptions")).contains("No subscriptions yet");
            assertThat(owner.get("/tickets")).contains("No tickets yet");
            var api = new KindsClient(app.url(""));
            long id = api.start(Map.of("kind", "tickets", "preset", "stammkunde"), file());
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> rowsRead(api, id) > 0);
            app.kill();
            app.startAgain();
            long before = rowsRead(api, id);
            assertThat(before).as("killed in the middle").isBetween(1L, ROWS - 1L);

            var report = api.caughtUp(id);
            assertThat(report.get("rowsRead").asLong()).isEqualTo(ROWS);
            assertThat(report.get("rowsRejected").asLong()).isZero();
            assertThat(app.get("/api/v1/tickets?size=1").get("total").asLong()).isEqualTo(ROWS);
            assertThat(app.get("/api/v1/events/count?name=Ticket%20Updated").get("count").asLong())
                    .isEqualTo(ROWS);
        }
    }

    private static long rowsRead(KindsClient api, long id) {
        return api.get("/api/v1/imports/" + id).get("rowsRead").asLong();
    }

    private static String file() {
        var rows = new StringBuilder("ticket_id,email,subject,state,created_at\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("K-%d,k%d@example.com,Help,open,2026-01-01\n".formatted(i, i % 500));
        }
        return rows.toString();
    }
}
