package org.stammkunde.connectors.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Recorded deliveries of each vendor over HTTP: genuine, forged, repeated, in any order, too
/// large, too late.
@IntegrationTest
class ReceivingHooksTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "stripe", "chatwoot", "zammad", "freshdesk"})
    void countsWhatIsSentTwiceOnceAndInAnyOrderTheSame(String kind) {
        var straight = new HookSender(port, kind);
        sendAll(straight, Recorded.course(kind));
        sendAll(straight, Recorded.course(kind));
        var backwards = new ArrayList<>(Recorded.course(kind));
        Collections.reverse(backwards);
        var other = new HookSender(port, kind);
        sendAll(other, backwards);
        assertThat(straight.messageIds()).isNotEmpty().doesNotHaveDuplicates();
        if (kind.equals("freshdesk")) {
            // No times are told: a beginning that arrives last is one more change.
            assertThat(other.names())
                    .containsExactlyInAnyOrderElementsOf(
                            straight.names().stream()
                                    .map(name -> name.replace("Created", "Updated"))
                                    .toList());
        } else {
            assertThat(other.messageIds()).isEqualTo(straight.messageIds());
        }
        assertThat(straight.quarantine()).isEmpty();
        assertThat(other.waiting()).isZero();
    }

    private static void sendAll(HookSender sender, List<List<String>> deliveries) {
        for (var one : deliveries) {
            assertThat(sender.send(one.get(0), one.get(1))).as(one.get(1)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "stripe", "chatwoot", "zammad", "freshdesk"})
    void refusesWhatIsNotSignedOrWrongly(String kind) {
        var sender = new HookSender(port, kind);
        var delivery = Recorded.course(kind).getFirst();
        var body = Recorded.text(delivery.get(1)).getBytes(StandardCharsets.UTF_8);
        var topic = delivery.get(0);
        assertThat(sender.post(body, Map.of("Content-Type", "application/json"))).isEqualTo(401);
        sender.signWith("whsec_somebody-elses-secret");
        assertThat(sender.post(topic, body)).isEqualTo(401);
        sender.signWith(HookSender.SECRET);
        assertThat(sender.stored()).isEmpty();
        assertThat(sender.quarantine()).isEmpty();
        assertThat(sender.count("refused")).isEqualTo(2);
        assertThat(sender.post(topic, body)).isEqualTo(200);
        assertThat(sender.count("taken")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "stripe", "chatwoot", "zammad"})
    void refusesABodyOfWhichOneByteIsAnother(String kind) {
        var sender = new HookSender(port, kind);
        var delivery = Recorded.course(kind).getFirst();
        var body = Recorded.text(delivery.get(1)).getBytes(StandardCharsets.UTF_8);
        var headers = sender.headers(delivery.get(0), body, Instant.now().getEpochSecond());
        body[body.length - 1] = ' ';
        assertThat(sender.post(body, headers)).isEqualTo(401);
        assertThat(sender.stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe", "chatwoot"})
    void refusesWhatWasSignedMoreThanFiveMinutesAgo(String kind) {
        var sender = new HookSender(port, kind);
        var delivery = Recorded.course(kind).getFirst();
        var body = Recorded.text(delivery.get(1)).getBytes(StandardCharsets.UTF_8);
        var longAgo = Instant.now().minusSeconds(330).getEpochSecond();
        var lately = Instant.now().minusSeconds(240).getEpochSecond();
        assertThat(sender.post(body, sender.headers("", body, longAgo))).isEqualTo(401);
        assertThat(sender.post(body, sender.headers("", body, lately))).isEqualTo(200);
    }

    @Test
    void takesNothingUntilThereIsASecretUnlessTheAddressSuffices() {
        var shop = new HookSender(port, "shopify", false);
        assertThat(shop.send("orders/create", "shopify/order-created")).isEqualTo(401);
        var desk = new HookSender(port, "chatwoot", false);
        var body = Recorded.text("chatwoot/conversation-created").getBytes(StandardCharsets.UTF_8);
        assertThat(desk.post(body, Map.of("Content-Type", "application/json"))).isEqualTo(200);
        desk.enter(HookSender.SECRET);
        assertThat(desk.post(body, Map.of("Content-Type", "application/json"))).isEqualTo(401);
    }

    @Test
    void takesBothSecretsWhileOneIsReplacedByTheOther() {
        var sender = new HookSender(port, "zammad");
        sender.enter("the-new-secret-0123456789");
        assertThat(sender.send("", "zammad/ticket-new")).isEqualTo(200);
        sender.signWith("the-new-secret-0123456789");
        assertThat(sender.send("", "zammad/ticket-pending")).isEqualTo(200);
        sender.manage("DELETE", sender.path("/webhook/former-secret"), null);
        assertThat(sender.send("", "zammad/ticket-closed")).isEqualTo(200);
        sender.signWith(HookSender.SECRET);
        assertThat(sender.send("", "zammad/ticket-new")).isEqualTo(401);
        var shown = sender.manage("GET", sender.path("/webhook"), "");
        assertThat(shown.path("secretSince").isString()).isTrue();
        assertThat(shown.toString()).doesNotContain("secret-0123", "kettle");
    }

    @Test
    void joinsARefundThatCameBeforeItsOrder() {
        var sender = new HookSender(port, "shopify");
        sender.send("refunds/create", "shopify/refund-created");
        assertThat(sender.stored()).isEmpty();
        assertThat(sender.waiting()).isEqualTo(1);
        sender.send("orders/create", "shopify/order-created");
        assertThat(sender.names())
                .containsExactlyInAnyOrder("Order Completed", "Order Updated", "Order Refunded");
        assertThat(sender.waiting()).isZero();
    }

    @Test
    void followsARefundOfStripeOverPaymentAndInvoiceInAnyOrder() {
        var sender = new HookSender(port, "stripe");
        sender.send("", "stripe/refund-created");
        sender.send("", "stripe/invoice-payment");
        assertThat(sender.waiting()).isEqualTo(1);
        sender.send("", "stripe/invoice-paid-once");
        assertThat(sender.names()).containsExactlyInAnyOrder("Order Completed", "Order Refunded");
    }

    @Test
    void answersWhatIsOfNoInterestAndCountsIt() {
        var sender = new HookSender(port, "shopify");
        assertThat(sender.send("carts/update", "shopify/order-created")).isEqualTo(200);
        assertThat(sender.stored()).isEmpty();
        assertThat(sender.count("ignored")).isEqualTo(1);
    }

    @Test
    void keepsWhatItDoesNotUnderstandUntilItIsMended() {
        var sender = new HookSender(port, "shopify");
        var order = Recorded.json("shopify/order-created");
        order.remove("name");
        var body = order.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(sender.post("orders/create", body)).isEqualTo(200);
        assertThat(sender.post("orders/create", body)).isEqualTo(200);
        var entry = sender.quarantine().getFirst();
        assertThat(entry.path("reason").asString()).isEqualTo("delivery-incomplete");
        assertThat(entry.path("field").asString()).isEqualTo("name");
        var raw = entry.path("raw").asString();
        var again = "/quarantine/" + entry.path("id").asLong() + "/resending";
        assertThatThrownBy(() -> sender.manage("POST", again, mended(raw)))
                .hasMessageContaining("422")
                .hasMessageContaining("missing in it: name");
        var whole = Recorded.parsed(raw);
        ((ObjectNode) whole.path("body")).put("name", "#1001");
        sender.manage("POST", again, mended(whole.toString()));
        assertThat(sender.quarantine()).isEmpty();
        assertThat(sender.names()).containsExactlyInAnyOrder("Order Completed", "Order Updated");
    }

    private static String mended(String raw) {
        var json = JsonNodeFactory.instance.objectNode();
        return json.put("raw", raw).toString();
    }

    @Test
    void keepsASignedBodyThatIsNoJson() {
        var sender = new HookSender(port, "freshdesk");
        var body = "{\"ticket_id\":\"1\",\"subject\":\"a \"quoted\" word\"}";
        assertThat(sender.post("", body.getBytes(StandardCharsets.UTF_8))).isEqualTo(200);
        var entry = sender.quarantine().getFirst();
        assertThat(entry.path("reason").asString()).isEqualTo("delivery-wrong");
        assertThat(entry.path("raw").asString()).contains("quoted");
    }

    @Test
    void takesOrdersOfHundredsOfLines() {
        var sender = new HookSender(port, "shopify");
        var order = Recorded.json("shopify/order-created");
        var lines = order.withArray("line_items");
        var line = lines.get(0);
        for (int i = 0; i < 600; i++) {
            lines.add(line.deepCopy());
        }
        var body = order.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(sender.post("orders/create", body)).isEqualTo(200);
        assertThat(sender.quarantine()).isEmpty();
        var stored = sender.stored().getFirst().path("payload").path("properties");
        assertThat(stored.path("products").size()).isEqualTo(602);
    }

    @Test
    void refusesBodiesTooLargePlainOrInflated() {
        var sender = new HookSender(port, "shopify");
        var huge = ("{\"a\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(sender.post("orders/create", huge)).isEqualTo(413);
        var bomb = zipped(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        var headers = new HashMap<>(sender.headers("orders/create", bomb, 0));
        headers.put("Content-Encoding", "gzip");
        assertThat(sender.post(bomb, headers)).isEqualTo(413);
        var deep = ("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}");
        assertThat(sender.post("orders/create", deep.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(413);
    }

    @Test
    void checksTheSignatureOfWhatItInflates() {
        var sender = new HookSender(port, "shopify");
        var body = Recorded.text("shopify/order-created").getBytes(StandardCharsets.UTF_8);
        var headers = new HashMap<>(sender.headers("orders/create", body, 0));
        headers.put("Content-Encoding", "gzip");
        assertThat(sender.post(zipped(body), headers)).isEqualTo(200);
    }

    @Test
    void refusesOtherContentTypesAddressesAndPausedSources() {
        var sender = new HookSender(port, "shopify");
        var body = Recorded.text("shopify/order-created").getBytes(StandardCharsets.UTF_8);
        var headers = new HashMap<>(sender.headers("orders/create", body, 0));
        headers.put("Content-Type", "application/xml");
        assertThat(sender.post(body, headers)).isEqualTo(415);
        sender.manage("PATCH", sender.path(""), "{\"state\":\"paused\"}");
        assertThat(sender.post("orders/create", body)).isEqualTo(403);
        sender.manage("PATCH", sender.path(""), "{\"state\":\"active\"}");
        assertThat(sender.post("orders/create", body)).isEqualTo(200);
        sender.manage("DELETE", sender.path(""), null);
        assertThat(sender.post("orders/create", body)).isEqualTo(401);
    }

    @Test
    void greetsAShopThatSavesAWebhook() {
        var sender = new HookSender(port, "woocommerce", false);
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var greeting = "webhook_id=7".getBytes(StandardCharsets.UTF_8);
        assertThat(sender.post(greeting, headers)).isEqualTo(200);
        assertThat(sender.stored()).isEmpty();
        assertThat(new HookSender(port, "shopify").post(greeting, headers)).isEqualTo(415);
    }

    @Test
    void letsTheKeyOfAWebhookSendNothingToTheTrackingApi() {
        var sender = new HookSender(port, "shopify");
        var tracking = new Tracking(port);
        var request = tracking.request("/v1/track", Tracking.basic(sender.key()));
        var answer =
                tracking.send(
                        request.POST(
                                BodyPublishers.ofString(
                                        "{\"userId\":\"u\",\"event\":\"Order Completed\"}")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
