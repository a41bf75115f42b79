package org.stammkunde.ingest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// A program asks how a source is doing.
@IntegrationTest
class SourceHealthApiTests {

    private static final String EVENT =
            """
            {"userId":"h","event":"Cup Filled","messageId":"%s","properties":{"cups":2,"tea":"x"}}""";

    private final Tracking sender;
    private final ApiClient api;

    SourceHealthApiTests(@LocalServerPort int port) {
        this.sender = new Tracking(port);
        this.api = new ApiClient(port);
    }

    @Test
    void tellsWhatCameAndWhatDidNot() {
        sender.post("/v1/track", EVENT.formatted("one"));
        sender.post("/v1/track", EVENT.formatted("one"));
        sender.post("/v1/track", EVENT.formatted("two"));
        sender.post("/v1/track", "{\"userId\":\"h\"}");
        block("Cup Broken");
        sender.post("/v1/track", "{\"userId\":\"h\",\"event\":\"Cup Broken\"}");
        await().until(() -> health("").get("schema").get("events").asLong() == 1);
        await().until(() -> !health("").get("turnedAway").isEmpty());

        var day = health("");
        assertThat(day.get("span").asString()).isEqualTo("day");
        assertThat(day.get("accepted").asLong()).isEqualTo(2);
        assertThat(day.get("duplicates").asLong()).isEqualTo(1);
        assertThat(day.get("quarantined").asLong()).isEqualTo(1);
        assertThat(day.get("lastAt").isNull()).isFalse();
        assertThat(day.get("parts")).hasSize(24);
        assertThat(day.get("parts").valueStream().mapToLong(p -> p.get("accepted").asLong()).sum())
                .isEqualTo(2);
        assertThat(day.get("quarantine").get(0).get("count").asLong()).isEqualTo(1);
        assertThat(day.get("turnedAway").get(0).get("count").asLong()).isEqualTo(1);
        assertThat(day.get("schema").get("properties").asLong()).isEqualTo(2);
        assertThat(day.get("schema").get("rules").asLong()).isEqualTo(1);
        var month = health("?span=month");
        assertThat(month.get("parts")).hasSize(30);
        assertThat(month.get("accepted").asLong()).isEqualTo(2);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(api.refusal(400, path() + "?span=year").get("field").asString())
                .isEqualTo("span");
        assertThat(api.refusal(404, "/api/v1/sources/999999999/health").get("code").asString())
                .isEqualTo("ingest.unknown-source");
    }

    private void block(String event) {
        var rule = "{\"action\":\"block-event\",\"type\":\"track\",\"event\":\"" + event + "\"}";
        sender.manage("POST", "/sources/" + sender.source() + "/rules", rule);
    }

    private JsonNode health(String query) {
        return api.get(path() + query);
    }

    private String path() {
        return "/api/v1/sources/" + sender.source() + "/health";
    }
}
