package org.stammkunde.connectors.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// From a signed delivery to what the API shows: orders, refunds, subscriptions and tickets are
/// there once, however often and in whatever order they were delivered.
@IntegrationTest
class WebhooksBecomeRecordsTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "shopify, orders",
        "woocommerce, orders",
        "stripe, subscriptions",
        "chatwoot, tickets",
        "zammad, tickets",
        "freshdesk, tickets"
    })
    void comesToTheSameInAnyOrder(String kind, String list) {
        var recorded = new ArrayList<>(ReceivingHooksTests.recorded(kind));
        var straight = new HookSender(port, kind, "straight-" + kind);
        recorded.forEach(one -> straight.send(one.get(0), one.get(1)));
        recorded.forEach(one -> straight.send(one.get(0), one.get(1)));
        Collections.reverse(recorded);
        var backwards = new HookSender(port, kind, "backwards-" + kind);
        recorded.forEach(one -> backwards.send(one.get(0), one.get(1)));
        awaitConsumers(backwards);
        var expected = records(straight, list);
        assertThat(expected).isNotEmpty();
        assertThat(expected.stream().map(each -> each.get("number")).toList())
                .doesNotHaveDuplicates();
        if (!kind.equals("freshdesk")) {
            assertThat(records(backwards, list)).isEqualTo(expected);
        }
    }

    @Test
    void keepsOrdersOfShopifyWithTheirRefundAndCancellation() {
        var shop = new HookSender(port, "shopify", "figures-shopify");
        for (var topic :
                Map.of(
                                "orders/create", "shopify/order-created",
                                "refunds/create", "shopify/refund-created")
                        .entrySet()) {
            assertThat(shop.send(topic.getKey(), topic.getValue())).isEqualTo(200);
        }
        awaitConsumers(shop);
        var order = records(shop, "orders").getFirst();
        assertThat(order.get("number").asString()).isEqualTo("#1001");
        assertThat(order.get("status").asString()).isEqualTo("placed");
        assertThat(order.get("refunded").decimalValue()).isEqualByComparingTo("9.08");
        assertThat(order.get("value").decimalValue()).isEqualByComparingTo("45.40");
        shop.send("orders/cancelled", "shopify/order-cancelled");
        awaitConsumers(shop);
        assertThat(records(shop, "orders").getFirst().get("status").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void keepsTheSubscriptionOfStripeUntilItsEnd() {
        var stripe = new HookSender(port, "stripe", "figures-stripe");
        stripe.send("", "stripe/customer-updated");
        stripe.send("", "stripe/subscription-created");
        awaitConsumers(stripe);
        assertThat(records(stripe, "subscriptions").getFirst().get("state").asString())
                .isEqualTo("running");
        stripe.send("", "stripe/subscription-deleted");
        awaitConsumers(stripe);
        var ended = records(stripe, "subscriptions").getFirst();
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("number").asString()).isEqualTo("sub_1Tea");
    }

    @Test
    void keepsTheTicketOfChatwootWithItsRating() {
        var desk = new HookSender(port, "chatwoot", "figures-chatwoot");
        ReceivingHooksTests.recorded("chatwoot").forEach(one -> desk.send(one.get(0), one.get(1)));
        awaitConsumers(desk);
        var ticket = records(desk, "tickets").getFirst();
        assertThat(ticket.get("number").asString()).isEqualTo("512");
        assertThat(ticket.get("state").asString()).isEqualTo("solved");
        assertThat(ticket.get("csat").asInt()).isBetween(1, 5);
    }

    /// Until every consumer has come past what the source has in the log.
    private void awaitConsumers(HookSender sender) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                sender.manage("GET", "/consumers", "")
                                        .path("items")
                                        .valueStream()
                                        .allMatch(one -> one.path("eventsBehind").asLong() == 0));
    }

    /// What came from the source's system, without what differs between two systems.
    private static List<JsonNode> records(HookSender sender, String list) {
        return all(sender, list).stream()
                .filter(each -> each.path("source").asString().equals(sender.system()))
                .map(WebhooksBecomeRecordsTests::bare)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static List<JsonNode> all(HookSender sender, String list) {
        var all = new ArrayList<JsonNode>();
        var path = "/" + list + "?size=200";
        while (!path.isEmpty()) {
            var page = sender.manage("GET", path, "");
            page.path("items").forEach(all::add);
            path = page.path("next").asString("").replaceFirst("^/api/v1", "");
        }
        return all;
    }

    private static JsonNode bare(JsonNode item) {
        return ((ObjectNode) item.deepCopy())
                .remove(List.of("id", "source", "customer", "customerLabel"));
    }
}
