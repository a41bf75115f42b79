package org.stammkunde.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.EventIntake;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.InstalledApp;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rules from the API to the rows.
@IntegrationTest
class RulesTests {

    private static final String BREWED =
            "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"tea_brewed\",\"properties\":{\"cups\":2,\"note\":\"x\"}}";

    @LocalServerPort private int port;
    @Autowired private EventIntake intake;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @Test
    void countForSinglesBatchesAndOtherModulesUntilTheyAreUndone() {
        var rule = add("{\"action\":\"block-event\",\"type\":\"track\",\"event\":\"tea_brewed\"}");
        assertThat(sender.post("/v1/track", BREWED).statusCode()).isEqualTo(200);
        sender.post("/v1/batch", "{\"batch\":[" + BREWED + "]}");
        var appended =
                intake.append(sender.source(), List.of(JsonMapper.shared().readTree(BREWED)));
        assertThat(appended.taken() + appended.rejected()).isZero();
        assertThat(sender.stored()).isEmpty();
        var health = Browser.ofOwner(port);
        await().until(
                        () ->
                                health.get("/sources/" + sender.source() + "/health")
                                        .body()
                                        .replaceAll("\\s+|<[^>]*>", "")
                                        .contains("Leftoutbyarule3"));
        sender.manage("DELETE", path() + "/" + rule.get("id").asLong(), "");
        sender.post("/v1/track", BREWED);
        assertThat(sender.stored()).hasSize(1);
    }

    @Test
    void renameAndTakeAway() {
        add(
                "{\"action\":\"rename-event\",\"type\":\"track\",\"event\":\"tea_brewed\",\"to\":\"Tea Brewed\"}");
        add(
                "{\"action\":\"block-property\",\"type\":\"track\",\"event\":\"Tea Brewed\",\"property\":\"note\"}");
        sender.post("/v1/track", BREWED);
        var stored = sender.stored().getFirst();
        assertThat(stored.get("name").asString()).isEqualTo("Tea Brewed");
        assertThat(stored.get("payload").get("properties").toString()).isEqualTo("{\"cups\":2}");
        assertThat(stored.get("payload").get("context").toString())
                .isEqualTo("{\"originalEvent\":\"tea_brewed\"}");
    }

    @Test
    void areRefusedWhenTheyMakeNoSenseOrAreThere() {
        var block = "{\"action\":\"block-event\",\"type\":\"identify\"}";
        add(block);
        refused(block, "ingest.rule-exists");
        refused("{\"action\":\"block-event\",\"type\":\"track\"}", "ingest.event-name");
        refused("{\"action\":\"forget\",\"type\":\"page\"}", "ingest.unknown-action");
        refused("{\"action\":\"block-property\",\"type\":\"page\"}", "ingest.rule-property");
        refused(
                "{\"action\":\"rename-event\",\"type\":\"page\",\"to\":\"x\"}",
                "ingest.rule-target");
    }

    @Test
    void leaveAnEntryInTheAuditLog() {
        var rule = add("{\"action\":\"block-event\",\"type\":\"track\",\"event\":\"tea_brewed\"}");
        sender.manage("DELETE", path() + "/" + rule.get("id").asLong(), "");
        var entries = new ApiClient(port).get("/api/v1/audit?size=200").get("items");
        assertThat(entries.valueStream())
                .filteredOn(entry -> entry.toString().contains("tea_brewed"))
                .filteredOn(
                        entry ->
                                entry.get("subjectId")
                                        .asString()
                                        .equals(Long.toString(sender.source())))
                .extracting(entry -> entry.get("action").asString())
                .containsExactlyInAnyOrder("sources.rule-added", "sources.rule-ended");
    }

    private void refused(String rule, String code) {
        var answer =
                sender.send(
                        sender.request("/api/v1" + path(), "Bearer " + InstalledApp.API_KEY)
                                .POST(BodyPublishers.ofString(rule)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private JsonNode add(String rule) {
        return sender.manage("POST", path(), rule);
    }

    private String path() {
        return "/sources/" + sender.source() + "/rules";
    }
}
