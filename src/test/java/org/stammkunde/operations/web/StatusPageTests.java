package org.stammkunde.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;

@IntegrationTest
class StatusPageTests {

    @LocalServerPort private int port;

    @Test
    void showsEveryPartToTheOwner() {
        var page = Browser.ofOwner(port).get("/status");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Versions", "PostgreSQL 18", "DuckDB", "Data folder");
    }

    /// The tests' database flushes nothing to disk: it is the example of a careless server.
    @Test
    void warnsOfADatabaseThatMayLoseWhatItAcknowledged() {
        assertThat(Browser.ofOwner(port).get("/status").body())
                .contains("No: fsync, synchronous_commit, full_page_writes off");
    }

    @Test
    void offersToRebuildTheAnalyticsCopy() {
        assertThat(Browser.ofOwner(port).get("/status").body())
                .contains("action=\"/warehouse/rebuild\"");
    }

    @Test
    void givesMetricsToApiKeysOnly() {
        var stranger = new Browser(port);
        assertThat(stranger.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        var metrics =
                stranger.send(
                        stranger.request("/actuator/prometheus")
                                .header("Authorization", "Bearer " + InstalledApp.API_KEY));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("hikaricp_connections_active");
    }

    @Test
    void showsNoOtherManagementEndpoint() {
        var owner = Browser.ofOwner(port);
        for (var path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans"}) {
            assertThat(owner.get(path).statusCode()).as(path).isIn(403, 404);
        }
    }
}
