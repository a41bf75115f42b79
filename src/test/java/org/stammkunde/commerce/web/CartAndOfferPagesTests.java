package org.stammkunde.commerce.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;

/// What pages show of a shop's offer and of a customer's cart, told by events.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CartAndOfferPagesTests {

    private static final String PICTURE =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>
            """;

    private final int port;
    private final List<EventConsumer> consumers;
    private final TransactionTemplate transactions;
    private final Warehouse warehouse;
    private final Clock clock;

    CartAndOfferPagesTests(
            @LocalServerPort int port,
            @Autowired List<EventConsumer> consumers,
            @Autowired TransactionTemplate transactions,
            @Autowired Warehouse warehouse,
            @Autowired Clock clock) {
        this.port = port;
        this.consumers = consumers;
        this.transactions = transactions;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @BeforeAll
    void tell() {
        var product =
                """
                {"sku":"XQ-1","name":"Xylo kettle","category":"Kitchen","price":"39.90","stock":12,
                 "url":"https://shop.example/xylo","image_url":"https://shop.example/xylo.svg",
                 "quantity":2}
                """;
        var events =
                List.of(
                        event(1, "Product Updated", product),
                        event(2, "Product Added", product),
                        event(3, "Coupon Applied", "{\"coupon\":\"XYLO10\"}"),
                        event(4, "Checkout Started", "{}"));
        var commerce =
                consumers.stream()
                        .filter(each -> each.name().equals("commerce"))
                        .findFirst()
                        .orElseThrow();
        transactions.executeWithoutResult(_ -> assertThat(commerce.consume(events)).isEmpty());
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "de, 1440, Im Shop, 'Lieferbar', '39,90', An der Kasse, '79,80'",
        "en, 390, In the shop, 'Available', '39.90', At the checkout, '79.80'"
    })
    void showPriceAvailabilityPictureAndCart(
            String language,
            int width,
            String offer,
            String available,
            String price,
            String checkout,
            String value) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            var page = window.page();
            page.route(
                    "https://shop.example/**",
                    route ->
                            route.fulfill(
                                    new FulfillOptions()
                                            .setContentType("image/svg+xml")
                                            .setBody(PICTURE)));
            window.open("/products?q=xylo").fits().axe();
            assertThat(page.locator("tbody")).containsText(available);
            page.locator("tbody a").first().click();
            var card =
                    page.locator(".card, section")
                            .filter(new FilterOptions().setHasText(offer))
                            .last();
            assertThat(card).containsText(price);
            assertThat(card.locator("a")).hasAttribute("href", "https://shop.example/xylo");
            assertThat(card.locator("img[src='https://shop.example/xylo.svg']")).isVisible();
            window.fits().axe();
            window.open("/customers?q=xylo-customer");
            page.locator("tbody a").first().click();
            assertThat(page.locator("main")).containsText(checkout);
            assertThat(page.locator("main")).containsText(value);
            assertThat(page.locator("main")).containsText("XYLO10");
            window.fits().axe();
        }
    }

    private Event event(int number, String name, String properties) {
        var at = clock.instant().minus(Duration.ofMinutes(10 - number));
        return new Event(
                new Checkpoint(1, number),
                1,
                EventKind.TRACK,
                "xylo-" + number,
                name,
                "xylo-customer",
                null,
                at,
                at,
                "{\"properties\":" + properties + "}");
    }
}
