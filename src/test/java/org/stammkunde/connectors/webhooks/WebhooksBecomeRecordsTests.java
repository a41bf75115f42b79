package org.stammkunde.connectors.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.connectors.web.KindsClient;
import org.stammkunde.testing.IntegrationTest;

/// What recorded deliveries of every vendor come to in lists and figures: each sent once and
/// twice again, and in reversed order by another system about another person.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksBecomeRecordsTests {

    private static final List<String> KINDS =
            List.of("shopify", "woocommerce", "stripe", "chatwoot", "zammad", "freshdesk");
    private static final Map<String, String> PHONES =
            Map.of("straight", "+4930901820", "backwards", "+4930901821", "csv", "+4930901822");

    private static final String CUP_PAID_BACK = ", refund 509562969001 2026-03-05T07:00:00Z 9.08";

    @LocalServerPort private int port;

    private final Map<String, HookSender> senders = new TreeMap<>();

    @BeforeAll
    void send() {
        for (var kind : KINDS) {
            var course = Recorded.course(kind);
            for (int times = 0; times < 3; times++) {
                course.forEach(one -> deliver(kind, "straight", one));
            }
            course.reversed().forEach(one -> deliver(kind, "backwards", one));
        }
        records().awaitConsumers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "stripe", "chatwoot", "zammad", "freshdesk"})
    void comesToTheSameHoweverOftenAndInAnyOrder(String kind) {
        var straight = records().of(kind + "-straight");
        assertThat(straight).isNotEmpty();
        assertThat(records().of(kind + "-backwards")).isEqualTo(straight);
        for (var name : List.of("straight", "backwards")) {
            assertThat(sender(kind, name).quarantine()).isEmpty();
            assertThat(sender(kind, name).waiting()).isZero();
        }
    }

    /// 45.40 were ordered, a cup of 9.08 was paid back, then all of it cancelled.
    @Test
    void makesOrdersOfWhatShopifySends() {
        assertThat(records().of("shopify-straight"))
                .satisfiesExactly(
                        order ->
                                assertThat(order)
                                        .isEqualTo(
                                                "#1001 2026-03-01T09:15:30Z cancelled 45.40 EUR"
                                                        + " by FRUEHLING less 4.60"
                                                        + ", DJ-250 2 × 20.00 - 3.68 = 36.32"
                                                        + ", 921728736 1 × 10.00 - 0.92 = 9.08"
                                                        + CUP_PAID_BACK),
                        test ->
                                assertThat(test)
                                        .startsWith("#1002 2026-03-01T09:15:30Z test 7.50"));
    }

    /// It failed, was paid after all, and of its 45.00 a pot came back, 32.13 with tax.
    @Test
    void makesOrdersOfWhatWooCommerceSends() {
        assertThat(records().of("woocommerce-straight"))
                .containsExactly(
                        "10727 2026-03-01T10:00:00Z placed 45.00 EUR by zehn less 5.00"
                                + ", SE-100 3 × 6.67 - 2.00 = 18.00"
                                + ", 22 1 × 30.00 - 3.00 = 27.00"
                                + ", refund 735 2026-03-09T09:30:00Z 32.13",
                        "10728 2026-03-01T10:00:00Z placed 0.00 EUR, 0 1 × 0.00 - 0.00 = 0.00");
    }

    /// 1,200.00 a year less a tenth; the refund of the workshop failed.
    @Test
    void makesSubscriptionsAndOrdersOfWhatStripeSends() {
        assertThat(records().of("stripe-straight"))
                .containsExactly(
                        "A-0002 2026-03-01T09:01:00Z placed 23.00 EUR"
                                + ", price_ws 2 × 12.50 - 2.00 = 23.00"
                                + ", refund re_1 2026-03-05T09:00:00Z 0.00",
                        "sub_1Tea Team jährlich ended 90.00"
                                + " 2026-03-01T09:00:00Z 2026-03-04T09:00:00Z too_expensive");
    }

    @Test
    void makesTicketsOfWhatHelpDesksSend() {
        assertThat(records().of("chatwoot-straight"))
                .containsExactly(
                        "512 Wo bleibt mein Tee? solved high 4"
                                + " 2026-03-01T09:00:00Z 2026-03-01T09:10:00Z"
                                + " 2026-03-01T11:00:00.500Z");
        assertThat(records().of("zammad-straight"))
                .containsExactly(
                        "10081 Wo bleibt mein Tee? closed high -"
                                + " 2026-03-01T09:00:00.282Z 2026-03-01T09:20:00Z"
                                + " 2026-03-02T08:00:00Z");
        assertThat(records().of("freshdesk-straight"))
                .containsExactly(
                        "3310 Wo bleibt mein Tee? closed Medium 4", "3311 Rechnung pending High -");
    }

    /// Of Shopify nothing counts, as one order was cancelled and the other is a test; of
    /// WooCommerce 45.00 and a present, of Stripe 23.00.
    @Test
    void makesOneCustomerOfAllWhoTellOfThem() {
        var customer = records().customer("greta.straight@example.org");
        assertThat(customer.path("name").asString()).isEqualTo("Greta Sommer");
        assertThat(customer.path("country").asString()).isEqualTo("DE");
        assertThat(customer.path("phone").asString()).isEqualTo(PHONES.get("straight"));
        assertThat(customer.path("orders").asInt()).isEqualTo(3);
        assertThat(customer.path("orderValue").decimalValue()).isEqualByComparingTo("68.00");
        assertThat(customer.path("refunded").decimalValue()).isEqualByComparingTo("32.13");
        var other = records().customer("greta.backwards@example.org");
        assertThat(other.path("id")).isNotEqualTo(customer.path("id"));
        assertThat(other.path("orderValue")).isEqualTo(customer.path("orderValue"));
        assertThat(other.path("refunded")).isEqualTo(customer.path("refunded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "stripe", "chatwoot", "zammad", "freshdesk"})
    void changesNothingForWhomHasNotTheSecretOrComesTooLate(String kind) {
        var sender = sender(kind, "straight");
        var before = records().of(kind + "-straight");
        long events = sender.stored().size();
        sender.signWith("whsec_somebody-elses-secret");
        for (var one : Recorded.course(kind)) {
            var forged = body(one.getLast().replace("paid-once", "paid"), "csv");
            assertThat(sender.post(one.getFirst(), forged)).isEqualTo(401);
        }
        sender.signWith(HookSender.SECRET);
        if (List.of("stripe", "chatwoot").contains(kind)) {
            var late = body(Recorded.course(kind).getFirst().getLast(), "csv");
            var signed = sender.headers("", late, Instant.now().minusSeconds(330).getEpochSecond());
            assertThat(sender.post(late, signed)).isEqualTo(401);
        }
        records().awaitConsumers();
        assertThat(sender.stored()).hasSize(Math.toIntExact(events));
        assertThat(records().of(kind + "-straight")).isEqualTo(before);
    }

    /// Before and after the deliveries. The file does not say that the order was cancelled.
    @Test
    void knowsAnOrderThatAFileTellsTooAsOne() {
        var imports = KindsClient.of(port);
        var file =
                """
                number,at,customer,email,sku,product,quantity,price,discount
                #1001,2026-03-01T10:15:30+01:00,207119551000001,greta.csv@example.org,DJ-250,Darjeeling First Flush - 250 g,2,20,3.68
                #1001,2026-03-01T10:15:30+01:00,207119551000001,greta.csv@example.org,,Tasse „Wolke“,1,10,0.92
                """;
        var mapping =
                """
                {"source":"shopify-csv","columns":{"order_number":"number","ordered_at":"at",
                 "customer_id":"customer","email":"email","sku":"sku","product":"product",
                 "quantity":"quantity","unit_price":"price","discount":"discount"}}\
                """;
        var fields = Map.of("kind", "orders", "mapping", mapping);
        imports.caughtUp(imports.start(fields, file));
        assertThat(records().of("shopify-csv")).singleElement().asString().contains("placed 45.40");
        Recorded.course("shopify").forEach(one -> deliver("shopify", "csv", one));
        records().awaitConsumers();
        assertThat(records().of("shopify-csv")).isEqualTo(records().of("shopify-straight"));
        imports.caughtUp(imports.start(fields, file));
        records().awaitConsumers();
        assertThat(records().of("shopify-csv"))
                .satisfiesExactly(
                        order ->
                                assertThat(order)
                                        .startsWith("#1001 2026-03-01T09:15:30Z cancelled 45.40")
                                        .contains("Tasse „Wolke“ 1 × 10.00 - 0.92 = 9.08")
                                        .endsWith(CUP_PAID_BACK),
                        test -> assertThat(test).startsWith("#1002"));
    }

    @Test
    void makesOrdersOfWhatAMappingSays() {
        var sender = sender("webhook", "mapped");
        sender.manage(
                "PUT",
                sender.path("/signing"),
                "{\"header\":\"X-Signature\",\"algorithm\":\"SHA256\",\"encoding\":\"HEX\"}");
        sender.manage(
                "PUT",
                sender.path("/mapping"),
                """
                {"eventAt":"/what","places":{"userId":"/customer/id","email":"/customer/email",
                 "time":"/at","messageId":"/id","products":"/lines","productSku":"/sku",
                 "productPrice":"/price","productQuantity":"/count"},
                 "properties":{"order_id":"/number","total":"/sum","refund_id":"/refund",
                 "refund_amount":"/back"}}\
                """);
        var order =
                """
                {"id":"1","what":"Order Completed","at":"2026-03-01T10:00:00Z","number":"M-1",
                 "customer":{"id":7,"email":"greta.mapped@example.org"},"sum":"45.00",
                 "lines":[{"sku":"POT","price":30,"count":1},{"sku":"CUP","price":"7.5","count":2}]}\
                """;
        var refund =
                """
                {"id":"2","what":"Order Refunded","at":"2026-03-02T10:00:00Z","number":"M-1",
                 "refund":"R-1","back":7.5}\
                """;
        for (var body : List.of(refund, order, refund, order)) {
            assertThat(sender.post("", bytes(body))).isEqualTo(200);
        }
        sender.signWith("whsec_somebody-elses-secret");
        assertThat(sender.post("", bytes(order.replace("M-1", "M-2").replace("\"1\"", "\"3\""))))
                .isEqualTo(401);
        records().awaitConsumers();
        assertThat(records().of("webhook-mapped"))
                .containsExactly(
                        "M-1 2026-03-01T10:00:00Z placed 45.00 EUR"
                                + ", POT 1 × 30.00 - 0.00 = 30.00"
                                + ", CUP 2 × 7.50 - 0.00 = 15.00"
                                + ", refund R-1 2026-03-02T10:00:00Z 7.50");
        assertThat(records().customer("greta.mapped@example.org").path("externalId").asString())
                .isEqualTo("7");
    }

    private HookSender sender(String kind, String name) {
        return senders.computeIfAbsent(
                kind + "-" + name, system -> new HookSender(port, kind, system));
    }

    private void deliver(String kind, String name, List<String> delivery) {
        var body = body(delivery.getLast(), name);
        assertThat(sender(kind, name).post(delivery.getFirst(), body))
                .as(delivery.getLast())
                .isEqualTo(200);
    }

    /// A recorded delivery about a person of this test only, in the company's currency.
    private static byte[] body(String file, String person) {
        return bytes(
                Recorded.text(file)
                        .replace("greta.sommer@", "greta." + person + "@")
                        .replace("<script>alert(1)</script>@", "hostile." + person + "@")
                        .replaceAll(
                                "\\+4915112345678|0151 12345678|0221 998877",
                                PHONES.getOrDefault(person, ""))
                        .replace("\"jpy\"", "\"eur\""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Records records() {
        return new Records(port);
    }
}
