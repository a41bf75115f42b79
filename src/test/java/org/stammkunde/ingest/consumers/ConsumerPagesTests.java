package org.stammkunde.ingest.consumers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stammkunde.ingest.receiving.Tracking;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// How far the making of customers, orders and all else of events is, and what it failed at.
@IntegrationTest
class ConsumerPagesTests {

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({"de, 1440", "de, 390", "en, 1440", "en, 390"})
    void areAccessibleAndFit(String language, int width) {
        var sender = new Tracking(port);
        long failed = setAside(sender, "CP-" + language + width);
        var name = "-" + language + "-" + width;
        try (var window = Chromium.ofOwner(port, language, width)) {
            window.open("/consumers").screenshot("consumers" + name).fits().axe();
            window.open("/set-aside/" + failed).screenshot("set-aside" + name).fits().axe();
            window.open("/consumers?consumer=commerce&reason=database").fits().axe();
        }
    }

    @Test
    void anEventIsTriedAgainAndStaysWithTheReason() {
        var sender = new Tracking(port);
        long failed = setAside(sender, "CP-again");
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/set-aside/" + failed).page();
            assertThat(page.locator("main")).containsText("CP-again");
            var source = page.locator("main dl a[href='/sources/" + sender.source() + "']");
            assertThat(source).hasText("Test");
            assertThat(page.locator("main"))
                    .containsText("currency: The amount is not given in the company's currency.");
            page.click("main button:text-is('Try again')");
            page.waitForURL("**/consumers");
            assertThat(page.locator(".notices")).containsText("The event is being tried again.");
            await().until(() -> tries(sender, failed) == 2);
            window.open("/consumers?consumer=commerce").axe();
        }
    }

    @Test
    void whatIsRefusedIsSetAsideAndTheRestOfItsBatchTaken() {
        var sender = new Tracking(port);
        sender.post(
                "/v1/batch",
                """
                {"batch":[
                 {"type":"track","userId":"cp","messageId":"1","event":"Product Viewed",
                  "properties":{"sku":"CP-foreign","price":3,"currency":"USD"}},
                 {"type":"track","userId":"cp","messageId":"2","event":"Product Viewed",
                  "properties":{"sku":"CP-dear","price":"a lot"}},
                 {"type":"track","userId":"cp","messageId":"3","event":"Product Viewed",
                  "properties":{"sku":"CP-good","name":"CP-good","price":3}},
                 {"type":"track","userId":"cp","messageId":"4","event":"Ticket Created",
                  "properties":{"subject":"CP"}},
                 {"type":"track","userId":"cp","messageId":"5","event":"Subscription Started",
                  "properties":{"subscription_id":"CP","plan":"CP","mrr":3,"currency":"USD"}}]}\
                """);
        var places =
                sender.stored().stream().map(event -> "-" + event.get("id").asString()).toList();
        await().until(
                        () ->
                                sender.manage("GET", "/set-aside?size=200", "")
                                        .get("items")
                                        .valueStream()
                                        .filter(row -> isAt(row, places))
                                        .map(ConsumerPagesTests::refusal)
                                        .sorted()
                                        .toList(),
                        List.of(
                                        "commerce commerce.other-currency currency",
                                        "commerce commerce.property-number price",
                                        "subscriptions commerce.other-currency currency",
                                        "tickets ingest.property-missing ticket_id")
                                ::equals);
        var products = sender.manage("GET", "/products?q=CP-", "").get("items").valueStream();
        assertThat(products.map(each -> each.get("sku").asString()).toList())
                .containsExactly("CP-good");
    }

    private static boolean isAt(JsonNode row, List<String> places) {
        return places.stream().anyMatch(row.get("position").asString()::endsWith);
    }

    private static String refusal(JsonNode row) {
        return Stream.of("consumer", "code", "field")
                .map(name -> row.get(name).asString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void callsASourceByNameAlsoOnceItIsRemoved() {
        var sender = new Tracking(port);
        long failed = setAside(sender, "CP-removed");
        sender.manage("DELETE", "/sources/" + sender.source(), "");
        try (var window = Chromium.ofOwner(port, "de", 390)) {
            var main = window.open("/set-aside/" + failed).page().locator("main");
            assertThat(main).containsText("Test (entfernt)");
        }
    }

    /// In a currency that is not the company's.
    private static long setAside(Tracking sender, String order) {
        sender.post(
                "/v1/track",
                """
                {"userId":"cp","event":"Order Completed","messageId":"%s","properties":
                 {"order_id":"%s","revenue":10,"currency":"USD"}}\
                """
                        .formatted(order, order));
        var place = "-" + sender.stored().getFirst().get("id").asLong();
        return await().until(
                        () ->
                                sender.manage("GET", "/set-aside?consumer=commerce", "")
                                        .get("items")
                                        .valueStream()
                                        .filter(
                                                row ->
                                                        row.get("position")
                                                                .asString()
                                                                .endsWith(place))
                                        .map(row -> row.get("id").asLong())
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static long tries(Tracking sender, long id) {
        return sender.manage("GET", "/set-aside?consumer=commerce", "")
                .get("items")
                .valueStream()
                .filter(row -> row.get("id").asLong() == id)
                .findFirst()
                .orElseThrow()
                .get("tries")
                .asLong();
    }
}
