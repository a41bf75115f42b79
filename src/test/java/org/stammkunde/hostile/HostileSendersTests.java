package org.stammkunde.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.InstalledApp;

/// In a process with little memory. `bench/run hostile` is the full form.
class HostileSendersTests {

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long HUNDRED_MB = 100L << 20;

    @TempDir private Path folder;

    @Test
    void servesOthersWhileManyAreSlowAndSomeSendTooMuch() throws Exception {
        try (var app = InstalledApp.start(folder, "Europe/Berlin", "-Xmx320m")) {
            var server = URI.create(app.url("/"));
            var authorization = Tracking.basic(app.addSource("Hostile"));
            var hostility = new Hostility(authorization);
            var guests = new Guests(server, authorization, 20, PATIENCE);
            try (var _ = new SlowCrowd(server, 800, hostility.header(), "x", OFTEN);
                    var _ = new SlowCrowd(server, 400, hostility.body(0), " ", OFTEN);
                    var _ = new SlowCrowd(server, 100, hostility.body(5_000), "", OFTEN);
                    var _ = new SlowCrowd(server, 200, "", "", OFTEN);
                    var bombs = new Flood(server, hostility.gzipBomb());
                    var deep = new Flood(server, hostility.deepJson());
                    var objects = new Flood(server, hostility.manyObjects());
                    var large = new Flood(server, hostility.inChunks(HUNDRED_MB))) {
                var served = guests.come("guest", Duration.ofSeconds(10));
                assertThat(served.latencies()).hasSize(served.asked());
                assertThat(served.atOnce()).isGreaterThanOrEqualTo(served.asked() * 95 / 100);
                for (var flood : List.of(bombs, deep, objects)) {
                    assertThat(flood.answers().keySet()).isSubsetOf("413", "503", "none");
                }
                assertThat(large.answers().keySet()).isSubsetOf("413", "none");
            }
            assertThat(app.output()).doesNotContain("OutOfMemoryError");
            assertThat(app.get("/api/v1/events/count?name=Product%20Viewed").get("count").asLong())
                    .isEqualTo(160 + 40 * 20);
        }
    }
}
