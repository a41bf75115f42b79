package org.stammkunde.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.SharedData;

/// Imports as a program uses them, on an installation of its own.
class ImportsApiTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ORDERS =
            "order_number,ordered_at,email,product,quantity,unit_price\n";

    @TempDir private static Path home;
    private static InstalledApp app;

    @BeforeAll
    static void start() {
        app = InstalledApp.start(home, "Europe/London");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void importsOnlineRetailOnceHoweverOftenItIsSent() {
        var file = SharedData.require("online_retail.csv.gz");
        var first = app.awaitImport(app.upload(file, "online-retail"), PATIENCE);

        assertThat(first.get("state").asString()).isEqualTo("completed");
        assertThat(first.get("rowsRead").asLong()).isEqualTo(541_909);
        assertThat(first.get("rowsRejected").asLong()).isEqualTo(2_517);
        assertThat(first.get("rowsImported").asLong()).isEqualTo(539_392);

        var second = app.awaitImport(app.upload(file, "online-retail"), PATIENCE);
        assertThat(second.get("documentsCreated").asLong()).isZero();
        assertThat(second.get("documentsUpdated").asLong()).isZero();
        assertThat(second.get("documentsUnchanged").asLong())
                .isEqualTo(first.get("documentsCreated").asLong());
    }

    @Test
    void importsBothCdnowFilesAsOneSource() {
        var master = SharedData.require("CDNOW_master.txt");
        var whole = app.awaitImport(app.upload(master, "cdnow-master"), PATIENCE);
        assertThat(whole.get("rowsRejected").asLong()).isZero();
        assertThat(whole.get("documentsCreated").asLong()).isEqualTo(69_659);

        var sample = SharedData.require("CDNOW_sample.txt");
        var tenth = app.awaitImport(app.upload(sample, "cdnow-sample"), PATIENCE);
        assertThat(tenth.get("rowsRead").asLong()).isEqualTo(6_919);
        assertThat(tenth.get("documentsUnchanged").asLong()).isEqualTo(6_919);
    }

    @Test
    void keepsOrdersWholeWhenRejectedRowsComeAgainMended() {
        var api = new ImportsClient(app);
        long id =
                api.start(
                        ORDERS
                                + "W-1,2024-01-01,a@example.com,Cup,2,10\n"
                                + "W-1,2024-01-01,a@example.com,Pot,oops,5\n"
                                + "W-2,yesterday,b@example.com,=SUM(A1),1,7\n");
        assertThat(app.awaitImport(id, PATIENCE).get("rowsRejected").asLong()).isEqualTo(2);

        var rejects = api.rejects(id);
        assertThat(rejects).contains("'=SUM(A1)");
        var mended = rejects.replace("oops", "3").replace("yesterday", "2024-01-02");
        var first = app.awaitImport(api.start(mended), PATIENCE);
        assertThat(first.get("rowsRejected").asLong()).isZero();
        assertThat(first.get("documentsUpdated").asLong()).isEqualTo(1);
        assertThat(first.get("documentsCreated").asLong()).isEqualTo(1);

        var again = app.awaitImport(api.start(mended), PATIENCE);
        assertThat(again.get("documentsUpdated").asLong()).isZero();
        assertThat(again.get("documentsUnchanged").asLong()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var api = new ImportsClient(app);
        var good = (ORDERS + "1,2024-01-01,a@b.c,Cup,1,1\n").getBytes(StandardCharsets.UTF_8);

        assertThat(api.refusal(good, "preset", "nonsense")).isEqualTo("imports.unknown-preset");
        assertThat(api.refusal(good, "kind", "dogs")).isEqualTo("imports.unknown-kind");
        assertThat(api.refusal(good, "mapping", "{\"columns\":"))
                .isEqualTo("imports.mapping-no-json");
        assertThat(api.refusal(good, "mapping", "{\"columns\":{\"colour\":\"x\"}}"))
                .isEqualTo("imports.mapping-wrong");
        assertThat(api.refusal(good, "mapping", "{\"columns\":{\"sku\":\"No such\"}}"))
                .isEqualTo("imports.missing-columns");
        assertThat(api.refusal(good, "preset", "shopify")).isEqualTo("imports.missing-columns");
    }
}
