package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.connectors.ImportId;
import org.stammkunde.connectors.Imports;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// The page of an import between its first and its last row.
@IntegrationTest
class RunningImportPageTests {

    private static final String FILE =
            """
            order_number,ordered_at,email,quantity,unit_price
            R-1,2024-01-01,a@example.com,1,10
            R-2,2024-01-01,a@example.com,1,oops
            """;

    @Autowired private Imports imports;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Test
    void countsWhatItRejectedSoFarAndOffersTheRowsOnceItHasEnded() {
        var id = ended();
        job(id, "state = 'RUNNING', finished_at = null, lease_until = now() + interval '1 hour'");
        var running = page(id);
        job(id, "state = 'COMPLETED', finished_at = now(), lease_until = null");
        assertThat(running)
                .contains("hx-select=\"#counts\"", "Rows rejected", "Once the import has ended")
                .doesNotContain("rejects.csv", "The first rejected rows");
        assertThat(page(id))
                .contains("rejects.csv", "The first rejected rows")
                .doesNotContain("hx-select=\"#counts\"", "Once the import has ended");
    }

    @Test
    void saysWhatGoingOnBrings() {
        var id = ended();
        job(id, "state = 'CANCELLED'");
        var cancelled = page(id);
        job(id, "state = 'COMPLETED'");
        assertThat(cancelled).contains("Until then figures count as provisional");
        assertThat(page(id)).doesNotContain("Resuming reads", "Leave it at that");
    }

    @Test
    void canBeLeftAtWhatItBrought() {
        var id = ended();
        job(id, "state = 'CANCELLED'");
        var owner = Browser.ofOwner(port);
        assertThat(owner.get("/imports/" + id).body()).contains("Leave it at that");
        owner.post("/imports/" + id + "/abandonment", Map.of());
        assertThat(owner.get("/imports/" + id).body())
                .contains("The file and the rejected rows were deleted on")
                .doesNotContain("Resuming reads", "Leave it at that");
        job(id, "state = 'COMPLETED'");
    }

    private ImportId ended() {
        var bytes = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
        var id = imports.start("orders.csv", bytes, Preset.STAMMKUNDE);
        await().atMost(Duration.ofSeconds(30)).until(() -> !imports.get(id).state().isMoving());
        return id;
    }

    private String page(ImportId id) {
        return Browser.ofOwner(port).get("/imports/" + id).body();
    }

    private void job(ImportId id, String change) {
        jdbc.sql(
                        """
                        update jobs.job set %s
                        where id = (select job_id from connectors.import where id = :id)
                        """
                                .formatted(change))
                .param("id", id.value())
                .update();
    }
}
