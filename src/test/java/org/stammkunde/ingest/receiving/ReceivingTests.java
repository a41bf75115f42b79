package org.stammkunde.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.ingest.receiving.Tracking.basic;
import static org.stammkunde.ingest.receiving.Tracking.batch;
import static org.stammkunde.ingest.receiving.Tracking.track;
import static org.stammkunde.ingest.receiving.Tracking.zipped;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// The tracking API over HTTP, down to the rows.
@IntegrationTest
class ReceivingTests {

    private static final String SUCCESS = "{\"success\":true}";

    @LocalServerPort private int port;
    private Tracking sender;

    @BeforeEach
    void addSource() {
        sender = new Tracking(port);
    }

    @ParameterizedTest
    @CsvSource({
        "identify, identify", "i, identify", "track, track", "t, track", "page, page", "p, page",
        "screen, screen", "s, screen", "group, group", "g, group", "alias, alias", "a, alias"
    })
    void takesEveryKindUnderItsLongAndItsShortName(String path, String type) {
        var answer =
                sender.post(
                        "/v1/" + path,
                        """
                        {"userId":"u1","anonymousId":"a1","event":"Signed Up","name":"Home",
                         "groupId":"g1","previousId":"a0","messageId":"m",
                         "properties":{"price":10.50},"context":{"ip":"203.0.113.7"}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(SUCCESS);
        assertThat(sender.stored()).singleElement().satisfies(event -> isWhole(event, type));
    }

    private static void isWhole(JsonNode event, String type) {
        assertThat(event.get("type").asString()).isEqualTo(type);
        assertThat(event.get("userId").asString()).isEqualTo("u1");
        assertThat(event.get("anonymousId").asString()).isEqualTo("a1");
        assertThat(event.get("messageId").asString()).isEqualTo("m");
        assertThat(event.get("payload").get("properties").toString())
                .isEqualTo("{\"price\":10.50}");
        assertThat(event.get("payload").get("context").get("ip").asString())
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource({"/v1/batch", "/v1/b", "/v1/import", "/v1/import/", "/v1/batch/"})
    void takesBatchesOfMixedKinds(String path) {
        var body =
                batch(
                        track("1", "A"),
                        "{\"type\":\"identify\",\"messageId\":\"2\",\"userId\":\"u\",\"traits\":{\"plan\":\"pro\"}}",
                        "{\"type\":\"page\",\"messageId\":\"3\",\"anonymousId\":\"a\",\"name\":\"Home\"}");
        assertThat(sender.post(path, body).body()).isEqualTo(SUCCESS);
        assertThat(sender.stored())
                .extracting(event -> event.get("type").asString())
                .containsExactly("page", "identify", "track");
    }

    @Test
    void takesTheKeyInTheBodyAndPlainText() {
        var body =
                "{\"writeKey\":\"%s\",\"userId\":\"u\",\"event\":\"Beacon\"}"
                        .formatted(sender.key());
        var request =
                sender.bare("/v1/t")
                        .setHeader("Content-Type", "text/plain;charset=UTF-8")
                        .POST(BodyPublishers.ofString(body));
        assertThat(sender.send(request).statusCode()).isEqualTo(200);
        assertThat(sender.stored())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.get("name").asString()).isEqualTo("Beacon");
                            assertThat(event.toString()).doesNotContain(sender.key());
                            assertThat(event.get("messageId").asString()).startsWith("generated-");
                        });
    }

    @Test
    void takesGzip() {
        var request =
                sender.request("/v1/batch", basic(sender.key()))
                        .header("Content-Encoding", "gzip")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        zipped(
                                                batch(track("z", "Zipped"))
                                                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(sender.send(request).statusCode()).isEqualTo(200);
        assertThat(sender.stored()).hasSize(1);
    }

    @Test
    void countsAMessageOnceWithinABatchAcrossBatchesAndForms() {
        sender.post("/v1/batch", batch(track("1", "A"), track("1", "A"), track("2", "A")));
        sender.post("/v1/batch", batch(track("2", "A"), track("3", "A")));
        sender.post("/v1/track", track("3", "A"));
        assertThat(sender.stored()).hasSize(3);
        var other = new Tracking(port);
        other.post("/v1/track", track("3", "A"));
        assertThat(other.stored()).as("the same id from another source").hasSize(1);
    }

    @Test
    void refusesUnknownKeys() {
        for (var wrong : new String[] {basic("wk_wrong"), basic(""), "Basic ???", "Bearer x"}) {
            var request = sender.request("/v1/track", wrong);
            var answer = sender.send(request.POST(BodyPublishers.ofString(track("1", "A"))));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
        }
        assertThat(sender.stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "nothing",
                "[]",
                "{} {}",
                "''",
                "{\"a\":\"\\x\"}",
                "{\"a\":[1E9999999999]}"
            })
    void refusesWhatIsNoJson(String body) {
        var answer = sender.post("/v1/track", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_json");
    }

    @Test
    void answersTheBrowserSdksOwnMetricsWithoutKeepingThem() {
        assertThat(sender.post("/v1/m", "{\"series\":[]}").statusCode()).isEqualTo(200);
        assertThat(sender.stored()).isEmpty();
    }

    @Test
    void correctsTheSendersClock() {
        // Its clock is three days ahead; the event happened ten seconds before it was sent.
        var now = Instant.now();
        var sent = now.plus(Duration.ofDays(3));
        sender.post(
                "/v1/batch",
                "{\"sentAt\":\"%s\",\"batch\":[{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"timestamp\":\"%s\"}]}"
                        .formatted(sent, sent.minusSeconds(10)));
        var occurred = Instant.parse(sender.stored().getFirst().get("occurredAt").asString());
        assertThat(Duration.between(occurred, now))
                .isBetween(Duration.ofSeconds(0), Duration.ofSeconds(10));
    }

    @Test
    void keepsTheTimeOfHistoryAndOfSendersWithoutSentAt() {
        sender.post(
                "/v1/import",
                batch(
                        "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"timestamp\":\"2019-03-01T10:00:00.123+02:00\"}"));
        assertThat(sender.stored().getFirst().get("occurredAt").asString())
                .isEqualTo("2019-03-01T08:00:00.123Z");
    }

    @Test
    void keepsTheGoodOnesOfABatchAndTheBadOnesApart() {
        var answer =
                sender.post(
                        "/v1/batch",
                        batch(
                                track("ok", "A"),
                                "{\"type\":\"track\",\"event\":\"A\"}",
                                "{\"type\":\"track\",\"userId\":\"u\"}",
                                "{\"type\":\"strange\",\"userId\":\"u\"}",
                                "{\"type\":\"group\",\"userId\":\"u\"}",
                                "{\"type\":\"alias\",\"userId\":\"u\"}",
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":{}}",
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"properties\":7}",
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"timestamp\":\"soon\"}",
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"timestamp\":\"2999-01-01T00:00:00Z\"}",
                                "{\"type\":\"track\",\"event\":\"A\\u0000\",\"userId\":\"u\"}",
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"\\ud800\"}",
                                "{\"type\":\"track\",\"event\":\"%s\",\"userId\":\"u\"}"
                                        .formatted("x".repeat(513)),
                                "{\"type\":\"track\",\"event\":\"A\",\"userId\":\"u\",\"properties\":{\"a\":\"%s\"}}"
                                        .formatted("x".repeat(33_000)),
                                "17"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sender.stored()).hasSize(1);
        var rejected =
                sender.manage("GET", "/quarantine?size=200&source=" + sender.source(), "")
                        .get("items");
        assertThat(rejected.valueStream())
                .extracting(event -> event.get("reason").asString())
                .containsExactlyInAnyOrder(
                        "no-identity",
                        "no-name",
                        "type-unknown",
                        "no-group",
                        "no-previous",
                        "wrong-type",
                        "wrong-type",
                        "bad-time",
                        "bad-time",
                        "bad-characters",
                        "bad-characters",
                        "too-long",
                        "too-large",
                        "no-object");
    }

    @Test
    void refusesTooMuchTooDeepAndTooManyAtOnce() {
        var large = "{\"event\":\"A\",\"userId\":\"u\",\"x\":\"%s\"}".formatted("x".repeat(33_000));
        assertThat(sender.post("/v1/track", large).statusCode()).isEqualTo(413);
        var events =
                IntStream.range(0, 20)
                        .mapToObj(i -> large)
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        assertThat(sender.post("/v1/batch", events).statusCode()).isEqualTo(413);
        var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThat(sender.post("/v1/track", deep).statusCode()).isEqualTo(413);
        assertThat(sender.stored()).isEmpty();
    }

    @Test
    void refusesABatchOfMoreThanFiveThousand() {
        for (var message : List.of("{}", "{\"a\":\"\\u00e4\"}")) {
            var many = String.join(",", Collections.nCopies(5_001, message));
            var answer = sender.post("/v1/batch", "{\"batch\":[" + many + "]}");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"too_many\"");
        }
    }

    @Test
    void refusesABatchWhoseContextWouldBecomeTooMuch() {
        var context = "\"context\":{\"a\":\"%s\"}".formatted("x".repeat(9_000));
        var taken = "{%s,%s".formatted(context, batchOf(900).substring(1));
        assertThat(sender.post("/v1/batch", taken).statusCode()).isEqualTo(200);
        var refused = "{%s,%s".formatted(context, batchOf(1_000).substring(1));
        var answer = sender.post("/v1/batch", refused);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"shared_too_large\"");
    }

    private static String batchOf(int events) {
        return batch(
                IntStream.range(0, events)
                        .mapToObj(i -> track("m" + i, "A"))
                        .toArray(String[]::new));
    }

    @Test
    void refusesAGzipBombAndBrokenGzip() {
        var bomb = zipped(new byte[200 << 20]);
        assertThat(bomb).hasSizeLessThan(300 * 1024);
        assertThat(gzip(bomb)).isEqualTo(413);
        assertThat(gzip("no gzip".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    private int gzip(byte[] body) {
        return sender.send(
                        sender.request("/v1/batch", basic(sender.key()))
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    @Test
    void refusesOtherTypesAndEncodings() {
        var form = sender.request("/v1/track", basic(sender.key()));
        form.setHeader("Content-Type", "application/x-www-form-urlencoded");
        assertThat(sender.send(form.POST(BodyPublishers.ofString("a=b"))).statusCode())
                .isEqualTo(415);
        var brotli = sender.request("/v1/track", basic(sender.key()));
        brotli.header("Content-Encoding", "br");
        assertThat(sender.send(brotli.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(415);
    }

    @Test
    void letsTheSourcesOwnWebSitesSendAndNoOthers() {
        sender.manage(
                "PATCH", "/sources/" + sender.source(), "{\"origins\":[\"https://shop.example\"]}");
        assertThat(from("https://shop.example", "POST").statusCode()).isEqualTo(200);
        assertThat(from("https://other.example", "POST").statusCode()).isEqualTo(403);
        var preflight = from("https://shop.example", "OPTIONS");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://shop.example");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("authorization,content-type");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    private HttpResponse<String> from(String origin, String method) {
        return sender.send(
                sender.request("/v1/track", basic(sender.key()))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .method(method, BodyPublishers.ofString(track("1", "A"))));
    }

    @ParameterizedTest
    @CsvSource({"DNT", "Sec-GPC"})
    void leavesOutBrowsersThatAskNotToBeTrackedUnlessToldOtherwise(String header) {
        var request =
                sender.request("/v1/track", basic(sender.key()))
                        .header(header, "1")
                        .POST(BodyPublishers.ofString(track("1", "A")));
        assertThat(sender.send(request).body()).isEqualTo(SUCCESS);
        assertThat(sender.stored()).isEmpty();
        sender.manage("PATCH", "/sources/" + sender.source(), "{\"doNotTrack\":false}");
        assertThat(sender.send(request).body()).isEqualTo(SUCCESS);
        assertThat(sender.stored()).hasSize(1);
    }

    @Test
    void refusesPausedAndRemovedSourcesAndOldKeys() {
        var path = "/sources/" + sender.source();
        sender.manage("PATCH", path, "{\"state\":\"paused\"}");
        assertThat(sender.post("/v1/track", track("1", "A")).statusCode()).isEqualTo(403);
        sender.manage("PATCH", path, "{\"state\":\"active\"}");
        assertThat(sender.post("/v1/track", track("1", "A")).statusCode()).isEqualTo(200);
        var fresh = sender.manage("POST", path + "/keys", "").get("writeKey").asString();
        assertThat(sender.post("/v1/track", track("2", "A")).statusCode()).isEqualTo(401);
        var request = sender.request("/v1/track", basic(fresh));
        assertThat(sender.send(request.POST(BodyPublishers.ofString(track("2", "A")))).statusCode())
                .isEqualTo(200);
        sender.manage("DELETE", path, "");
        assertThat(sender.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void countsWhatOccurredFromAMomentUntilBeforeAnother() {
        var name = "Reconciled-" + sender.source();
        sender.post(
                "/v1/batch",
                batch(at(name, "2020-01-01T00:00:00Z"), at(name, "2020-01-02T00:00:00Z")));
        var query = "/events/count?from=2020-01-01T00:00:00Z&to=%s&name=" + name;
        assertThat(count(query.formatted("2020-01-02T00:00:00Z"))).isEqualTo(1);
        assertThat(count(query.formatted("2020-01-02T00:00:01Z"))).isEqualTo(2);
    }

    @Test
    void pagesThroughTheLogNewestFirst() {
        sender.post(
                "/v1/batch",
                batch(track("1", "A"), track("2", "A"), track("3", "A"), track("4", "B")));
        var path = "/events?size=2&name=A&source=" + sender.source();
        var first = sender.manage("GET", path, "");
        assertThat(ids(first)).isEqualTo("3 2");
        var second = sender.manage("GET", path + "&cursor=" + first.get("next").asString(), "");
        assertThat(ids(second)).isEqualTo("1");
        assertThat(second.get("next").isNull()).isTrue();
    }

    private static String ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(event -> event.get("messageId").asString())
                .collect(Collectors.joining(" "));
    }

    private static String at(String name, String time) {
        return "{\"type\":\"track\",\"event\":\"%s\",\"userId\":\"u\",\"timestamp\":\"%s\"}"
                .formatted(name, time);
    }

    private long count(String path) {
        return sender.manage("GET", path, "").get("count").asLong();
    }
}
