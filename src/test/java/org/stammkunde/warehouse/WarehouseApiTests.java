package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// The analytics copy as programs watch it and have it built anew.
@IntegrationTest
class WarehouseApiTests {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final ApiClient api;

    WarehouseApiTests(@LocalServerPort int port) {
        this.api = new ApiClient(port);
    }

    @Test
    void isBuiltAnewOnRequest() {
        await().atMost(LONG_ENOUGH).until(() -> status().get("ready").asBoolean());
        var before = builtAt(status());
        var answer = api.send("POST", "/api/v1/warehouse/rebuild");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(LONG_ENOUGH).until(() -> builtAt(status()).isAfter(before));
        var status = status();
        assertThat(status.get("builtBecause").asString()).isEqualTo("ASKED");
        assertThat(status.get("rows").get("orders").isNumber()).isTrue();
        assertThat(status.get("fileBytes").asLong()).isPositive();
        var log = api.get("/api/v1/audit?action=warehouse.rebuilt");
        assertThat(log.get("items").get(0).get("actor").asString()).startsWith("key:");
    }

    private JsonNode status() {
        return api.get("/api/v1/warehouse");
    }

    private static Instant builtAt(JsonNode status) {
        return Instant.parse(status.get("builtAt").asString());
    }
}
