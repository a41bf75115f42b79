package org.stammkunde.connectors.webhooks.woocommerce;

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

class WooCommerceTests {

    private final WooCommerce shop = new WooCommerce();

    @Test
    void tellsAnOrderByItsNumberAndWhatItsLinesCostWithoutTax() {
        var all = messages(shop, delivery("order.created", "woocommerce/order-created"));
        assertThat(names(all)).containsExactly("Order Completed", "Order Updated");
        var order = named(all, "Order Completed");
        assertThat(order.path("timestamp").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(order.path("userId").asString()).isEqualTo("26");
        assertThat(order.path("context").path("traits").path("phone").asString())
                .isEqualTo("0151 12345678");
        // Three for 20.00, 18.00 after the coupon: 20 / 3 is rounded up to 6.666667, and what
        // three of these are above 18 is 2.000001. A pot for 30.00 less 3.00. Together 45.00.
        assertThat(order.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"order_id":"10727","revenue":"45","subtotal":"45",
                                 "total":"59.38","shipping":"4.9","tax":"9.48","currency":"EUR",
                                 "coupon":"zehn","coupons":["zehn"],"products":[
                                 {"product_id":"93","sku":"SE-100","name":"Sencha 100 g",
                                  "quantity":"3","price":"6.666667","discount":"2.000001"},
                                 {"product_id":"22","name":"Kanne","quantity":"1","price":"30",
                                  "discount":"3"}]}"""));
        var updated = named(all, "Order Updated");
        assertThat(updated.path("timestamp").asString()).isEqualTo("2026-03-01T10:00:05Z");
        assertThat(updated.path("properties").path("status").asString()).isEqualTo("processing");
    }

    @Test
    void tellsRefundsWithTheOrder() {
        var refund =
                named(
                        messages(shop, delivery("order.updated", "woocommerce/order-refunded")),
                        "Order Refunded");
        assertThat(refund.path("messageId").asString()).isEqualTo("refund-735");
        assertThat(refund.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"order_id":"10727","refund_id":"735","refund_amount":"32.13",
                                 "currency":"EUR","reason":"Kanne undicht"}"""));
    }

    @Test
    void countsAFailedOrderAsCancelled() {
        var order =
                named(
                        messages(shop, delivery("order.updated", "woocommerce/order-failed")),
                        "Order Updated");
        assertThat(order.path("properties").path("status").asString()).isEqualTo("cancelled");
        assertThat(order.path("properties").path("shop_status").asString()).isEqualTo("failed");
    }

    @Test
    void knowsGuestsByTheirAddressOnly() {
        var order =
                named(
                        messages(shop, delivery("order.created", "woocommerce/order-guest")),
                        "Order Completed");
        assertThat(order.has("userId")).isFalse();
        assertThat(order.path("context").path("traits"))
                .isEqualTo(
                        parsed(
                                """
                                {"email":"greta.sommer@example.org",
                                 "address":{"country":"DE"}}"""));
        assertThat(order.path("properties").path("revenue").asString()).isEqualTo("0");
    }

    @Test
    void takesNoBasketForAnOrder() {
        var basket = json("woocommerce/order-created").put("status", "checkout-draft");
        assertThat(translation(shop, delivery("order.created", basket), Map.of()))
                .isEqualTo(Translation.ignored());
    }

    @Test
    void cancelsAnOrderThatIsPutIntoTheBin() {
        var deleted = delivery("order.deleted", "woocommerce/order-deleted");
        var order = messages(shop, deleted, Map.of("order-727", "10727")).getFirst();
        assertThat(order.path("event").asString()).isEqualTo("Order Cancelled");
        assertThat(order.path("properties").path("order_id").asString()).isEqualTo("10727");
        assertThat(translation(shop, deleted, Map.of())).isEqualTo(Translation.ignored());
    }

    @Test
    void tellsWhoACustomerIs() {
        var customer =
                messages(shop, delivery("customer.updated", "woocommerce/customer-updated"))
                        .getFirst();
        assertThat(customer.path("userId").asString()).isEqualTo("26");
        assertThat(customer.path("traits").path("name").asString()).isEqualTo("Greta Sommer");
        assertThat(customer.path("timestamp").asString()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void namesWhatIsAtFault() {
        var order = json("woocommerce/order-created");
        order.remove("date_created_gmt");
        assertThat(fault(shop, delivery("order.created", order)))
                .isEqualTo("INCOMPLETE date_created_gmt");
        var list = json("woocommerce/order-created").put("line_items", "none");
        assertThat(fault(shop, delivery("order.created", list))).isEqualTo("WRONG line_items");
    }
}
