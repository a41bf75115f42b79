package org.stammkunde.commerce.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.ProductId;
import org.stammkunde.commerce.Products;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;

/// What was sold of two products in March 1995. Order 1 holds two lamps at 10.00 and a vase at
/// 30.00, 5.00 of its 50.00 are given back: 2.00 of them fall to the lamps, 3.00 to the vase.
/// Order 2 is one lamp; order 3 is cancelled; order 4 lies in April.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductPagesTests {

    private static final long RUN = 8_000_000_101L;
    private static final String SHOP = "product-pages";
    private static final String MARCH = "&period=custom&from=1995-03-01&until=1995-03-31";
    private static final String LIST = "/products?q=Zeppelin" + MARCH;

    private final int port;
    private final OrderIntake intake;
    private final Products products;
    private final TransactionTemplate transactions;
    private final Warehouse warehouse;

    ProductPagesTests(
            @LocalServerPort int port,
            @Autowired OrderIntake intake,
            @Autowired Products products,
            @Autowired TransactionTemplate transactions,
            @Autowired Warehouse warehouse) {
        this.port = port;
        this.intake = intake;
        this.products = products;
        this.transactions = transactions;
        this.warehouse = warehouse;
    }

    @BeforeAll
    void deliver() {
        var lamps = line("ZL", "Zeppelin lamp", "2", "10");
        var vase = line("ZV", "Zeppelin vase", "1", "30");
        var lamp = line("ZL", "Zeppelin lamp", "1", "10");
        var orders =
                List.of(
                        order("ZP-1", "1995-03-02T10:00:00Z", OrderStatus.PLACED, lamps, vase),
                        order("ZP-2", "1995-03-30T10:00:00Z", OrderStatus.PLACED, lamp),
                        order("ZP-3", "1995-03-03T10:00:00Z", OrderStatus.CANCELLED, lamps),
                        order("ZP-4", "1995-04-02T10:00:00Z", OrderStatus.PLACED, lamps));
        var refund =
                new RefundDraft(
                        SHOP,
                        "ZR-1",
                        "ZP-1",
                        null,
                        Instant.parse("1995-03-05T10:00:00Z"),
                        new BigDecimal("5"));
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN, orders);
                    intake.refunds(RUN, List.of(refund));
                    intake.finish(RUN);
                });
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void countWhatWasSoldInThePeriod() {
        var file = owner().get(LIST + "&sort=name&format=csv").body();
        assertThat(file.lines().skip(1))
                .containsExactly(
                        "Zeppelin lamp,ZL,–,,–,3,2,30.00,2.00",
                        "Zeppelin vase,ZV,–,,–,1,1,30.00,3.00");
    }

    @Test
    void areSortedByWhatTheColumnCounts() {
        var owner = owner();
        assertThat(names(owner.get(LIST + "&sort=units&order=desc").body()))
                .containsExactly("Zeppelin lamp", "Zeppelin vase");
        assertThat(names(owner.get(LIST + "&sort=refunded&order=desc").body()))
                .containsExactly("Zeppelin vase", "Zeppelin lamp");
    }

    @Test
    void showTheirMonthsAndWhatIsBoughtWithThem() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open(LIST).page();
            page.click("text=Zeppelin vase");
            assertThat(page.locator(".figure-value"))
                    .hasText(new String[] {"1", "1", "€30.00", "€3.00"});
            assertThat(page.locator("main table.lines[role=table] td"))
                    .hasText(new String[] {"Zeppelin lamp", "1", "100.0%"});
            window.fits().axe();
        }
    }

    /// Sold once, on the last day of a shop that is more than a year old.
    @Test
    void drawTheMonthsWithoutSalesToo() {
        var noon = products.lastDay().atTime(12, 0).toInstant(ZoneOffset.UTC).toString();
        var novelty = line("AN", "Airship novelty", "1", "7");
        var first = line("AM", "Airship mast", "1", "9");
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(
                            RUN + 1,
                            List.of(
                                    order(
                                            "AP-1",
                                            "1994-01-02T10:00:00Z",
                                            OrderStatus.PLACED,
                                            first),
                                    order("AP-2", noon, OrderStatus.PLACED, novelty)));
                    intake.finish(RUN + 1);
                });
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
        var list = owner().get("/products?q=Airship+novelty").body();
        var link = Pattern.compile("href=\"/products/(\\d+)").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(products.months(new ProductId(Long.parseLong(link.group(1)))))
                .hasSize(12)
                .extracting(month -> month.revenue().toDecimal().intValueExact())
                .startsWith(0, 0)
                .endsWith(0, 7);
    }

    @Test
    void takeACategoryTogetherAndGiveItBack() {
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = window.open(LIST).page();
            page.check("[data-bulk-row] >> nth=0");
            assertThat(page.textContent("[data-bulk-count]")).isEqualTo("1 chosen");
            page.check("[data-bulk-row] >> nth=1");
            window.fits().axe();
            page.click("text=Set a category");
            page.fill("[name=name]", "Zeppelins");
            page.click("text=Set for 2 products");
            assertThat(categories()).containsExactly("Zeppelins", "Zeppelins");
            page.click(".notice button:has-text('Undo')");
            assertThat(categories()).containsExactly("–", "–");
        }
    }

    @Test
    void refuseACategoryThatIsTooLongAndKeepWhatWasChosen() {
        var owner = owner();
        owner.get("/products/categories/new?all=on&q=Zeppelin");
        var answer =
                owner.post(
                        "/products/categories",
                        Map.of("all", "on", "q", "Zeppelin", "name", "z".repeat(201)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("2 chosen products", "at most 200", "value=\"Zeppelin\"");
        assertThat(categories()).containsExactly("–", "–");
    }

    private List<String> categories() {
        return owner().get(LIST + "&sort=name&format=csv")
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[2])
                .toList();
    }

    private static List<String> names(String body) {
        return Pattern.compile(">(Zeppelin (?:lamp|vase))</a>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Browser owner() {
        var owner = Browser.ofOwner(port);
        owner.plant("language", "en");
        return owner;
    }

    private static OrderDraft order(
            String number, String at, OrderStatus status, LineDraft... lines) {
        return new OrderDraft(SHOP, number, null, Instant.parse(at), status, List.of(lines));
    }

    private static LineDraft line(
            String sku, @Nullable String name, String quantity, String price) {
        return new LineDraft(
                sku, name, null, new BigDecimal(quantity), new BigDecimal(price), BigDecimal.ZERO);
    }
}
