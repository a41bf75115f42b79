package org.stammkunde.connectors.webhooks.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.connectors.webhooks.Recorded.delivery;
import static org.stammkunde.connectors.webhooks.Recorded.fault;
import static org.stammkunde.connectors.webhooks.Recorded.json;
import static org.stammkunde.connectors.webhooks.Recorded.messages;
import static org.stammkunde.connectors.webhooks.Recorded.parsed;
import static org.stammkunde.connectors.webhooks.Recorded.translation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.Payload;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import tools.jackson.databind.node.ObjectNode;

class StripeTests {

    private static final Map<String, String> KNOWN =
            Map.of(
                    "in_1Sub", "in_1Sub sub_1Tea A-0001",
                    "in_2One", "in_2One - A-0002",
                    "pi_2One", "in_2One");

    private final Stripe stripe = new Stripe();

    @Test
    void tellsWhatASubscriptionBringsInAMonth() {
        var started = only("stripe/subscription-created");
        assertThat(started.path("event").asString()).isEqualTo("Subscription Started");
        assertThat(started.path("userId").asString()).isEqualTo("cus_Greta");
        assertThat(started.path("timestamp").asString()).isEqualTo("2026-03-01T09:00:01Z");
        // Three seats at 15.00; calls are billed by use.
        assertThat(started.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"test":false,"subscription_id":"sub_1Tea",
                                 "plan":"Team + Aufrufe","mrr":"45","currency":"EUR",
                                 "status":"active","started_at":"2026-03-01T09:00:00Z",
                                 "renews_at":"2026-04-01T09:00:00Z","ended_at":null,
                                 "end_reason":null}"""));
    }

    @Test
    void takesLastingDiscountsOffAndSpreadsYears() {
        var updated = only("stripe/subscription-updated").path("properties");
        // 1,200.00 a year less 10 % is 1,080.00, so 90.00 a month.
        assertThat(updated.path("mrr").asString()).isEqualTo("90");
        assertThat(updated.path("list_mrr").asString()).isEqualTo("100");
        assertThat(updated.path("coupon").asString()).isEqualTo("Treue 10");
        assertThat(updated.path("plan").asString()).isEqualTo("Team jährlich");
    }

    @Test
    void tellsAnEndThatIsToCome() {
        var scheduled = only("stripe/subscription-cancel-scheduled");
        assertThat(scheduled.path("event").asString()).isEqualTo("Subscription Updated");
        var said = scheduled.path("properties");
        assertThat(said.path("status").asString()).isEqualTo("active");
        assertThat(said.path("ended_at").asString()).isEqualTo("2027-03-01T09:00:00Z");
        assertThat(said.path("end_reason").asString()).isEqualTo("too_expensive");
        assertThat(said.path("renews_at").isNull()).isTrue();
    }

    @Test
    void tellsThatItHasEnded() {
        var ended = only("stripe/subscription-deleted");
        assertThat(ended.path("event").asString()).isEqualTo("Subscription Ended");
        assertThat(ended.path("properties").path("status").asString()).isEqualTo("canceled");
        assertThat(ended.path("properties").path("ended_at").asString())
                .isEqualTo("2026-03-04T09:00:00Z");
    }

    @Test
    void takesOneThatIsNotPaidYetForNone() {
        var event = json("stripe/subscription-created");
        object(event).put("status", "incomplete");
        assertThat(translation(stripe, delivery("customer.subscription.created", event), Map.of()))
                .isEqualTo(Translation.ignored());
    }

    @Test
    void readsPeriodsOfItemsAndPausedCollection() {
        var event = json("stripe/subscription-created");
        var subscription = object(event);
        subscription.remove("current_period_end");
        subscription.putObject("pause_collection").put("behavior", "void");
        ((ObjectNode) subscription.path("items").path("data").get(0))
                .put("current_period_end", 1775034000);
        var said =
                messages(stripe, delivery("customer.subscription.created", event))
                        .getFirst()
                        .path("properties");
        assertThat(said.path("renews_at").asString()).isEqualTo("2026-04-01T09:00:00Z");
        assertThat(said.path("status").asString()).isEqualTo("paused");
    }

    /// Amount in minor units, currency, interval, count, quantity → a month.
    @ParameterizedTest
    @CsvSource({
        "1000, eur, month, 1, 1, 10",
        "1000, jpy, month, 1, 2, 2000",
        "3000, eur, month, 3, 1, 10",
        // 52 weeks of 7.00 are 364.00 a year.
        "700, eur, week, 1, 1, 30.333333",
        "1400, usd, week, 2, 1, 30.333333",
        "100, eur, day, 1, 1, 30.416667",
        "12000, kwd, year, 1, 1, 1"
    })
    void countsAMonthOfEveryInterval(
            int amount, String currency, String interval, int count, int quantity, String monthly)
            throws Untranslatable {
        var subscription =
                parsed(
                        """
                        {"currency":"%s","items":{"data":[{"quantity":%d,"price":{
                         "unit_amount":%d,
                         "recurring":{"interval":"%s","interval_count":%d}}}]}}"""
                                .formatted(currency, quantity, amount, interval, count));
        assertThat(Recurring.of(Payload.of(subscription)).monthly()).isEqualByComparingTo(monthly);
    }

    @Test
    void takesWhatASubscriptionIsBilledForNoOrder() {
        var paid = only("stripe/invoice-paid");
        assertThat(paid.path("event").asString()).isEqualTo("Invoice Paid");
        assertThat(paid.path("messageId").asString()).isEqualTo("invoice-in_1Sub-paid");
        assertThat(paid.path("timestamp").asString()).isEqualTo("2026-03-01T09:00:05Z");
        assertThat(paid.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"test":false,"invoice_id":"in_1Sub","invoice_number":"A-0001",
                                 "subscription_id":"sub_1Tea","amount":"45","currency":"EUR",
                                 "billing_reason":"subscription_create"}"""));
    }

    @Test
    void takesAnInvoiceOfItsOwnForAnOrder() {
        var order = only("stripe/invoice-paid-once");
        assertThat(order.path("event").asString()).isEqualTo("Order Completed");
        // Yen have no decimals. 2,500 less 200 is 2,300; with 230 tax 2,530.
        assertThat(order.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"test":false,"order_id":"A-0002","revenue":"2300",
                                 "total":"2530","tax":"230","currency":"JPY","products":[
                                 {"sku":"price_ws","name":"Workshop","quantity":"2",
                                  "price":"1250","discount":"200"}]}"""));
    }

    @Test
    void findsTheOrderOfARefundByItsPayment() {
        var refund = messages(stripe, recorded("stripe/refund-created"), KNOWN).getFirst();
        assertThat(refund.path("event").asString()).isEqualTo("Order Refunded");
        assertThat(refund.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"test":false,"order_id":"A-0002","invoice_id":"in_2One",
                                 "refund_id":"re_1","refund_amount":"1000","currency":"JPY",
                                 "reason":"requested_by_customer"}"""));
    }

    @Test
    void waitsForWhatIsMissingOnTheWayFromPaymentToInvoice() {
        var refund = recorded("stripe/refund-created");
        assertThat(translation(stripe, refund, Map.of()))
                .isEqualTo(new Translation.Waits("pi_2One"));
        assertThat(translation(stripe, refund, Map.of("pi_2One", "in_2One")))
                .isEqualTo(new Translation.Waits("in_2One"));
        var payment =
                (Translation.Messages)
                        translation(stripe, recorded("stripe/invoice-payment"), Map.of());
        assertThat(payment.references()).isEqualTo(Map.of("pi_2One", "in_2One"));
    }

    @Test
    void takesAFailedRefundBack() {
        var failed = messages(stripe, recorded("stripe/refund-failed"), KNOWN).getFirst();
        assertThat(failed.path("properties").path("refund_amount").asString()).isEqualTo("0");
        assertThat(failed.path("timestamp").asString()).isEqualTo("2026-03-06T09:00:00Z");
    }

    @Test
    void readsRefundsOfChargesFromOlderVersions() {
        var refund = messages(stripe, recorded("stripe/charge-refunded"), KNOWN).getFirst();
        assertThat(refund.path("event").asString()).isEqualTo("Invoice Refunded");
        assertThat(refund.path("properties"))
                .isEqualTo(
                        parsed(
                                """
                                {"test":false,"subscription_id":"sub_1Tea",
                                 "invoice_id":"in_1Sub","refund_id":"re_2",
                                 "refund_amount":"15","currency":"EUR"}"""));
    }

    @Test
    void flagsWhatHappenedInTestMode() {
        var event = json("stripe/invoice-paid-once").put("livemode", false);
        var order = messages(stripe, delivery("invoice.paid", event)).getFirst();
        assertThat(order.path("properties").path("test").asBoolean()).isTrue();
    }

    @Test
    void namesWhatIsAtFault() {
        assertThat(fault(stripe, delivery("invoice.paid", parsed("{\"created\":1772355600}"))))
                .isEqualTo("INCOMPLETE data.object");
        var event = json("stripe/invoice-paid");
        object(event).remove("currency");
        assertThat(fault(stripe, delivery("invoice.paid", event)))
                .isEqualTo("INCOMPLETE data.object.currency");
    }

    private static ObjectNode object(ObjectNode event) {
        return (ObjectNode) event.path("data").path("object");
    }

    private static Delivery recorded(String name) {
        var event = json(name);
        return delivery(event.path("type").asString(), event);
    }

    private ObjectNode only(String name) {
        var all = messages(stripe, recorded(name));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
