package org.stammkunde.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// What could not be taken, through pages and API.
@IntegrationTest
class QuarantineTests {

    @LocalServerPort private int port;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @Test
    void takesAMendedEventWithTheTimeOfItsFirstReceipt() {
        sender.post("/v1/track", "{\"userId\":\"u1\",\"messageId\":\"m\"}");
        var rejected = rejected().getFirst();
        assertThat(rejected.get("reason").asString()).isEqualTo("no-name");
        var answer =
                mend(
                        rejected,
                        rejected.get("raw").asString().replace("{", "{\"event\":\"Mended\","));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rejected()).isEmpty();
        var stored = sender.stored().getFirst();
        assertThat(stored.get("name").asString()).isEqualTo("Mended");
        assertThat(stored.get("messageId").asString()).isEqualTo("m");
        assertThat(stored.get("occurredAt").asString())
                .isEqualTo(rejected.get("receivedAt").asString());
    }

    @Test
    void keepsWhatIsStillWrongTogetherWithWhatWasTyped() {
        sender.post("/v1/track", "{\"userId\":\"u1\"}");
        var rejected = rejected().getFirst();
        var answer = mend(rejected, "{\"type\":\"track\",\"event\":\"Half mended\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Half mended", "neither userId nor anonymousId");
        assertThat(mend(rejected, "{").statusCode()).isEqualTo(422);
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void keepsNoWriteKey() {
        sender.post("/v1/track", "{\"writeKey\":\"%s\"}".formatted(sender.key()));
        assertThat(rejected().getFirst().get("raw").asString()).doesNotContain(sender.key());
    }

    @Test
    void sendsAllOfOneReasonAgainAndKeepsWhatStillCannotBeTaken() {
        sender.post("/v1/batch", "{\"batch\":[{\"type\":\"track\"},{\"type\":\"page\"}]}");
        var wanted = "{\"reason\":\"no-identity\",\"source\":%d}".formatted(sender.source());
        var resent = sender.manage("POST", "/quarantine/resendings", wanted);
        assertThat(resent.get("accepted").asInt()).isZero();
        assertThat(resent.get("refused").asInt()).isEqualTo(2);
        assertThat(rejected()).hasSize(2);
    }

    @Test
    void discardsWhatNobodyWants() {
        sender.post("/v1/track", "{}");
        var id = rejected().getFirst().get("id").asLong();
        var told = discarded();
        sender.manage("DELETE", "/quarantine/" + id, "");
        assertThat(rejected()).isEmpty();
        assertThat(discarded()).isEqualTo(told + 1);
    }

    /// How often the audit log says that somebody did.
    private long discarded() {
        return new ApiClient(port)
                .all("/api/v1/audit").stream()
                        .filter(it -> it.get("action").asString().equals("quarantine.discarded"))
                        .count();
    }

    @Test
    void canBeDownloaded() {
        sender.post("/v1/track", "{\"userId\":\"=cmd()\"}");
        var csv = Browser.ofOwner(port).get("/quarantine?format=csv&source=" + sender.source());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("A track without the name of its event", "=cmd()");
    }

    private HttpResponse<String> mend(JsonNode rejected, String raw) {
        var browser = Browser.ofOwner(port);
        var path = "/quarantine/" + rejected.get("id").asLong();
        browser.get(path);
        return browser.post(path + "/resending", Map.of("raw", raw));
    }

    private List<JsonNode> rejected() {
        return sender.manage("GET", "/quarantine?source=" + sender.source(), "")
                .get("items")
                .valueStream()
                .toList();
    }
}
