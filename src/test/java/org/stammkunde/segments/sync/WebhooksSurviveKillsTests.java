package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.testing.AppCommand;
import org.stammkunde.testing.InstalledApp;

/// An application that is killed while a receiver has not answered yet.
class WebhooksSurviveKillsTests {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final String ORDERS =
            """
            order_number,ordered_at,email,quantity,unit_price
            K-1,2024-01-10,ada@kill.example,1,10.00
            K-2,2024-01-11,bob@kill.example,1,10.00
            """;
    private static final String LATER =
            """
            order_number,ordered_at,email,quantity,unit_price
            K-3,2024-01-12,eve@kill.example,1,10.00
            """;
    private static final String BUYERS =
            """
            {"name":"Buyers","condition":{"type":"orders","measure":"count",
             "is":{"comparison":"atLeast","value":1}}}
            """;

    @TempDir private Path folder;

    @Test
    void theSameMessageIsSentAgainAndNothingIsLost() throws IOException {
        try (var receiver = new Receiver().silent();
                var app = InstalledApp.start(folder.resolve("app"), command())) {
            order(app, ORDERS);
            long segment = app.post(SEGMENTS, BUYERS).get("id").asLong();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> app.get(SEGMENTS + "/" + segment).get("current").asBoolean());
            var wanted = "{\"url\":\"%s\",\"initial\":true}".formatted(receiver.url());
            app.post(SEGMENTS + "/" + segment + "/webhooks", wanted);
            var first = receiver.awaitLetters(1).getFirst();
            order(app, LATER);
            app.kill();

            app.startAgain();
            var told = receiver.awaitTold(5);
            assertThat(receiver.letters()).hasSize(3);
            assertThat(receiver.letters().get(1).id()).isEqualTo(first.id());
            assertThat(receiver.letters().get(1).changes())
                    .isEqualTo(first.changes())
                    .containsExactly(
                            "entered initial ada@kill.example", "entered initial bob@kill.example");
            assertThat(told.getLast()).matches("entered (data|time) eve@kill.example");
        }
    }

    private void order(InstalledApp app, String rows) throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), rows);
        app.awaitImport(app.upload(file, "stammkunde"), Duration.ofMinutes(1));
    }

    private static AppCommand command() {
        return AppCommand.in("Europe/Berlin")
                .jvm("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .environment(Map.of("STAMMKUNDE_OUTBOUND_PERMITTED", "127.0.0.1"));
    }
}
