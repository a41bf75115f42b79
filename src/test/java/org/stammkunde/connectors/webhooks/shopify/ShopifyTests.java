package org.stammkunde.connectors.webhooks.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.connectors.webhooks.Recorded.delivery;
import static org.stammkunde.connectors.webhooks.Recorded.fault;
import static org.stammkunde.connectors.webhooks.Recorded.json;
import static org.stammkunde.connectors.webhooks.Recorded.messages;
import static org.stammkunde.connectors.webhooks.Recorded.named;
import static org.stammkunde.connectors.webhooks.Recorded.names;
import static org.stammkunde.connectors.webhooks.Recorded.parsed;
import static org.stammkunde.connectors.webhooks.Recorded.translation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stammkunde.connectors.webhooks.Translation;
import tools.jackson.databind.node.ObjectNode;

class ShopifyTests {

    private static final Map<String, String> KNOWN = Map.of("order-5820982911001", "#1001");

    private final Shopify shopify = new Shopify();

    @Test
    void tellsAnOrderByItsNameAndWorthAsTheCsvExportDoes() {
        var all = messages(shopify, delivery("orders/create", "shopify/order-created"));
        assertThat(names(all)).containsExactly("Order Completed", "Order Updated");
        var order = named(all, "Order Completed");
        assertThat(order.path("messageId").asString()).isEqualTo("order-5820982911001");
        assertThat(order.path("timestamp").asString()).isEqualTo("2026-03-01T09:15:30Z");
        assertThat(order.path("userId").asString()).isEqualTo("207119551000001");
        assertThat(order.path("context").path("traits"))
                .isEqualTo(
                        parsed(
                                """
                                {"email":"greta.sommer@example.org","phone":"+4915112345678",
                                 "name":"Greta Sommer","address":{"country":"DE"}}"""));
        // Two tins at 20.00 less 3.68, a cup at 10.00 less 0.92: 45.40.
        assertThat(order.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"order_id":"#1001","revenue":"45.4","subtotal":"45.4",
                                 "total":"50.3","shipping":"4.9","tax":"8.03","currency":"EUR",
                                 "coupon":"FRUEHLING","coupons":["FRUEHLING"],"test":false,"products":[
                                 {"product_id":"632910392","sku":"DJ-250",
                                  "name":"Darjeeling First Flush - 250 g","quantity":"2",
                                  "price":"20","discount":"3.68"},
                                 {"product_id":"921728736","name":"Tasse „Wolke“",
                                  "quantity":"1","price":"10","discount":"0.92"}]}"""));
        assertThat(named(all, "Order Updated").path("timestamp").asString())
                .isEqualTo("2026-03-01T09:15:31Z");
    }

    @Test
    void saysTheSameUnderEveryTopic() {
        var created = messages(shopify, delivery("orders/create", "shopify/order-created"));
        var updated = messages(shopify, delivery("orders/updated", "shopify/order-created"));
        assertThat(updated).isEqualTo(created);
    }

    @Test
    void countsRefundsWithinTheOrderAndAloneOnce() {
        var within =
                named(
                        messages(shopify, delivery("orders/updated", "shopify/order-refunded")),
                        "Order Refunded");
        var alone =
                named(
                        messages(
                                shopify,
                                delivery("refunds/create", "shopify/refund-created"),
                                KNOWN),
                        "Order Refunded");
        assertThat(alone.path("messageId")).isEqualTo(within.path("messageId"));
        assertThat(alone.path("properties"))
                .isEqualTo(within.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"order_id":"#1001","refund_id":"509562969001",
                                 "refund_amount":"9.08","currency":"EUR",
                                 "reason":"Tasse zerbrochen"}"""));
        assertThat(alone.path("timestamp").asString()).isEqualTo("2026-03-05T07:00:00Z");
    }

    @Test
    void waitsForTheOrderOfARefund() {
        var refund = delivery("refunds/create", "shopify/refund-created");
        assertThat(translation(shopify, refund, Map.of()))
                .isEqualTo(new Translation.Waits("order-5820982911001"));
        var order =
                (Translation.Messages)
                        translation(
                                shopify,
                                delivery("orders/create", "shopify/order-created"),
                                Map.of());
        assertThat(order.references()).isEqualTo(KNOWN);
    }

    @Test
    void countsNoMoneyThatHasNotGoneThrough() {
        var refund = json("shopify/refund-created");
        ((ObjectNode) refund.path("transactions").get(0)).put("status", "pending");
        assertThat(translation(shopify, delivery("refunds/create", refund), KNOWN))
                .isEqualTo(Translation.ignored());
    }

    @Test
    void saysThatAnOrderIsCancelled() {
        var all = messages(shopify, delivery("orders/cancelled", "shopify/order-cancelled"));
        assertThat(names(all))
                .containsExactly(
                        "Order Completed", "Order Updated", "Order Cancelled", "Order Refunded");
        var cancelled = named(all, "Order Cancelled");
        assertThat(cancelled.path("timestamp").asString()).isEqualTo("2026-03-06T11:00:00Z");
        assertThat(cancelled.path("properties"))
                .isEqualTo(parsed("{\"order_id\":\"#1001\",\"reason\":\"customer\"}"));
        assertThat(named(all, "Order Updated").path("properties").path("status").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void takesWhatIsHostileOrMissing() {
        var order =
                named(
                        messages(shopify, delivery("orders/create", "shopify/order-hostile")),
                        "Order Completed");
        assertThat(order.has("userId")).isFalse();
        var said = order.path("properties");
        assertThat(said.path("test").asBoolean()).isTrue();
        assertThat(said.has("coupon")).isFalse();
        assertThat(said.path("coupons")).isEqualTo(parsed("[]"));
        assertThat(said.has("tax")).isFalse();
        assertThat(said.path("products").size()).isEqualTo(1);
        var name = said.path("products").get(0).path("name").asString();
        assertThat(name).hasSize(500).startsWith("Tee\ufffd 🍵 \ufffd ää");
        assertThat(order.path("context").path("traits").path("email").asString())
                .isEqualTo("<script>alert(1)</script>@example.org");
    }

    @Test
    void namesWhatIsAtFault() {
        var order = json("shopify/order-created");
        order.remove("subtotal_price");
        assertThat(fault(shopify, delivery("orders/create", order)))
                .isEqualTo("INCOMPLETE subtotal_price");
        var price = json("shopify/order-created");
        ((ObjectNode) price.path("line_items").get(1)).put("price", "ten");
        assertThat(fault(shopify, delivery("orders/create", price)))
                .isEqualTo("WRONG line_items[1].price");
        var time = json("shopify/order-created").put("created_at", "yesterday");
        assertThat(fault(shopify, delivery("orders/create", time))).isEqualTo("WRONG created_at");
    }

    @Test
    void tellsWhoACustomerIs() {
        var customer =
                messages(shopify, delivery("customers/update", "shopify/customer-updated"))
                        .getFirst();
        assertThat(customer.path("type").asString()).isEqualTo("identify");
        assertThat(customer.path("timestamp").asString()).isEqualTo("2026-03-01T09:15:31Z");
        assertThat(customer.path("traits"))
                .isEqualTo(
                        parsed(
                                """
                                {"email":"greta.sommer@example.org","phone":"+4915112345678",
                                 "name":"Greta Sommer","address":{"country":"DE"},
                                 "createdAt":"2025-11-02T08:00:00Z","state":"enabled",
                                 "tags":"VIP, Newsletter","emailMarketing":"subscribed"}"""));
    }

    @Test
    void isNotInterestedInOtherTopics() {
        assertThat(
                        translation(
                                shopify,
                                delivery("shop/redact", json("shopify/order-created")),
                                Map.of()))
                .isEqualTo(Translation.ignored());
    }
}
