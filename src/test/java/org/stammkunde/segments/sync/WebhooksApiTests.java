package org.stammkunde.segments.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.shared.Permission.MANAGE_SEGMENTS;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.access.keys.ApiKeys;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// Webhooks of segments by the API.
@IntegrationTest
class WebhooksApiTests {

    private static final String SECRET = "stk_segments_only_0123456789_0123456789_0123456789";

    private final SyncedShop shop;
    private final ApiKeys keys;
    private final int port;
    private final Receiver receiver = new Receiver();

    WebhooksApiTests(
            @Autowired Customers customers,
            @Autowired Segments segments,
            @Autowired Lists lists,
            @Autowired JdbcClient sql,
            @Autowired ApiKeys keys,
            @LocalServerPort int port) {
        this.shop = new SyncedShop(customers, segments, lists, sql, port);
        this.keys = keys;
        this.port = port;
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellTheSecretOnce() {
        var made = shop.webhook(receiver, ",\"sends\":\"left\",\"edits\":true");
        assertThat(made.get("secret").asString()).startsWith("whsec_");
        var id = SyncedShop.id(made);
        var shown = shop.get(id);
        assertThat(shown.get("secret").isNull()).isTrue();
        assertThat(shown.get("sends").asString()).isEqualTo("left");
        assertThat(shown.get("edits").asBoolean()).isTrue();
        assertThat(shown.get("state").asString()).isEqualTo("current");
        assertThat(shown.get("waiting").asLong()).isZero();
        assertThat(shop.api().get(shop.path()).get("items").get(0).get("secret").isNull()).isTrue();
    }

    @Test
    void testAReceiverAndTellWhatItAnswered() {
        var made = shop.webhook(receiver.answering(404), "");
        var path = shop.path() + "/" + SyncedShop.id(made);
        var refused = shop.sent(200, "POST", path + "/test", "");
        assertThat(refused.get("arrived").asBoolean()).isFalse();
        assertThat(refused.get("status").asInt()).isEqualTo(404);
        var taken = shop.sent(200, "POST", path + "/test", "");
        assertThat(taken.get("arrived").asBoolean()).isTrue();
        var letter = receiver.letters().getLast();
        assertThat(letter.isSignedWith(made.get("secret").asString())).isTrue();
        assertThat(letter.json().get("type").asString()).isEqualTo("segment.test");
        assertThat(letter.json().get("changes").isEmpty()).isTrue();
        var sent = shop.api().all(path + "/deliveries?size=1");
        assertThat(sent).extracting(it -> it.get("status").asInt()).containsExactly(204, 404);
        assertThat(sent).allMatch(it -> it.get("test").asBoolean());
        assertThat(shop.get(SyncedShop.id(made)).get("state").asString()).isEqualTo("current");
    }

    @Test
    void signWithBothSecretsForADay() {
        var made = shop.webhook(receiver, "");
        var path = shop.path() + "/" + SyncedShop.id(made);
        var changed = shop.sent(200, "POST", path + "/secret", "");
        assertThat(changed.get("formerSecretUntil").isNull()).isFalse();
        shop.sent(200, "POST", path + "/test", "");
        var letter = receiver.letters().getLast();
        assertThat(letter.isSignedWith(made.get("secret").asString())).isTrue();
        assertThat(letter.isSignedWith(changed.get("secret").asString())).isTrue();
    }

    /// Receivers may still have the first one.
    @Test
    void signWithTheOldestWhenTheSecretIsReplacedTwiceADay() {
        var made = shop.webhook(receiver, "");
        var path = shop.path() + "/" + SyncedShop.id(made);
        var second = shop.sent(200, "POST", path + "/secret", "");
        var third = shop.sent(200, "POST", path + "/secret", "");
        assertThat(third.get("formerSecretUntil")).isEqualTo(second.get("formerSecretUntil"));
        shop.sent(200, "POST", path + "/test", "");
        var letter = receiver.letters().getLast();
        assertThat(letter.isSignedWith(made.get("secret").asString())).isTrue();
        assertThat(letter.isSignedWith(second.get("secret").asString())).isFalse();
        assertThat(letter.isSignedWith(third.get("secret").asString())).isTrue();
    }

    @Test
    void testOneMessageAtATime() {
        var path = shop.path() + "/" + SyncedShop.id(shop.webhook(receiver.silent(), ""));
        var first = CompletableFuture.supplyAsync(() -> shop.api().send("POST", path + "/test"));
        receiver.awaitLetters(1);
        var problem = shop.sent(409, "POST", path + "/test", "");
        assertThat(problem.get("code").asString()).isEqualTo("segments.webhooks.testing");
        receiver.close();
        assertThat(first.join().statusCode()).isEqualTo(200);
        var second = shop.sent(200, "POST", path + "/test", "");
        assertThat(second.get("arrived").asBoolean()).isFalse();
    }

    /// A file of the same customers needs the same permission.
    @Test
    void sendCustomersOnlyForThoseWhoMayExportThem() {
        var path = shop.path() + "/" + SyncedShop.id(shop.webhook(receiver, ",\"edits\":false"));
        var segments = keys.adopt("segments only", SECRET, EnumSet.of(MANAGE_SEGMENTS)).secret();
        var refused =
                List.of(
                        call(segments, "POST", shop.path(), "{\"url\":\"https://example.com/\"}"),
                        call(segments, "PATCH", path, "{\"url\":\"https://example.com/\"}"),
                        call(segments, "PATCH", path, "{\"edits\":true,\"paused\":false}"),
                        call(segments, "POST", path + "/secret", ""));
        assertThat(refused)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(403);
                            assertThat(answer.body()).contains("segments.webhooks.export");
                        });
        var kept = shop.api().get(path);
        assertThat(kept.get("url").asString()).isEqualTo(receiver.url());
        assertThat(kept.get("edits").asBoolean()).isFalse();
        assertThat(shop.api().get(shop.path()).get("items")).hasSize(1);
        assertThat(call(segments, "PATCH", path, "{\"paused\":true}").statusCode()).isEqualTo(200);
        assertThat(call(segments, "DELETE", path, "").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> call(String key, String method, String path, String body) {
        var program = new Browser(port);
        return program.send(
                program.request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    @Test
    void areRecordedWithTheHostTheyLeadTo() {
        var made = shop.webhook(receiver, ",\"initial\":true");
        var path = shop.path() + "/" + SyncedShop.id(made);
        shop.sent(200, "PATCH", path, "{\"url\":\"https://crm.example/secret/hook?key=1\"}");
        var log =
                shop.api().all("/api/v1/audit").stream()
                        .filter(
                                it ->
                                        it.get("details")
                                                .path("webhook")
                                                .asString("")
                                                .equals(id(made)))
                        .toList();
        assertThat(log)
                .extracting(it -> it.get("action").asString())
                .containsExactly("segments.webhook-changed", "segments.webhook-created");
        assertThat(log)
                .extracting(it -> it.get("details").get("host").asString())
                .containsExactly("127.0.0.1 → crm.example", "127.0.0.1");
        assertThat(log.getLast().get("details").get("initial").asString()).isEqualTo("true");
    }

    private static String id(JsonNode made) {
        return SyncedShop.id(made).toString();
    }

    @Test
    void pauseChangeAndDelete() {
        var id = SyncedShop.id(shop.webhook(receiver, ""));
        var path = shop.path() + "/" + id;
        var paused = shop.sent(200, "PATCH", path, "{\"paused\":true}");
        assertThat(paused.get("paused").asString()).isEqualTo("byHand");
        shop.enter(shop.person("ada"));
        assertThat(shop.get(id).get("waiting").asLong()).isEqualTo(1);
        try (var other = new Receiver()) {
            var body = "{\"url\":\"%s\",\"paused\":false}".formatted(other.url());
            shop.sent(200, "PATCH", path, body);
            assertThat(other.awaitTold(1)).hasSize(1);
        }
        assertThat(receiver.letters()).isEmpty();
        shop.sent(204, "DELETE", path, "");
        shop.api().refusal(404, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"example.com\"}|outbound.not-an-address|url",
                "{\"url\":\"https://me:secret@example.com/\"}|outbound.credentials|url",
                "{\"url\":\"http://169.254.169.254/\"}|outbound.private-address|url",
                "{\"url\":\"http://[::1]/\"}|outbound.private-address|url",
                "{\"url\":\"http://example.com/hook\"}|outbound.needs-https|url",
                "{\"url\":\"https://example.com/\",\"sends\":\"all\"}|segments.unknown-value|/sends",
                "{\"url\":\"https://example.com/\",\"sends\":\"left\",\"initial\":true}"
                        + "|segments.webhooks.nobody-enters|/initial"
            })
    void refuseWhatCannotBeMeant(String body, String code, String field) {
        var problem = shop.sent(422, "POST", shop.path(), body);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    @Test
    void areTenOfASegmentAtMost() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            shop.webhook(receiver, "");
        }
        var body = "{\"url\":\"%s\"}".formatted(receiver.url());
        var problem = shop.sent(422, "POST", shop.path(), body);
        assertThat(problem.get("code").asString()).isEqualTo("segments.too-many");
    }

    @Test
    void belongToTheirSegment() {
        var id = SyncedShop.id(shop.webhook(receiver, ""));
        shop.api().refusal(404, SyncedShop.SEGMENTS + "999999999/webhooks");
        shop.api().refusal(404, SyncedShop.SEGMENTS + "999999999/webhooks/" + id);
        shop.api().refusal(404, shop.path() + "/999999999");
    }
}
