package org.stammkunde.commerce.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// Customers, orders and products as people look them up: three orders of Quirin Quast, one of
/// them cancelled, and one of a guest. In the first, two cups at 12.50 less 5.00 and a pot of
/// 3.00 make 23.00, of which 3.00 are given back.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopPagesTests {

    private static final long RUN = 8_000_000_001L;
    private static final String SHOP = "shop-pages";
    private static final CustomerDraft QUIRIN =
            new CustomerDraft(
                    SHOP, "Q-77", "quirin@example.com", "Quirin Quast", "AT", Map.of("tier", "A"));

    private final int port;
    private final OrderIntake intake;
    private final TransactionTemplate transactions;

    ShopPagesTests(
            @LocalServerPort int port,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transactions) {
        this.port = port;
        this.intake = intake;
        this.transactions = transactions;
    }

    @BeforeAll
    void deliver() {
        var first =
                order(
                        "QP-1",
                        QUIRIN,
                        "1996-02-01T10:00:00Z",
                        OrderStatus.PLACED,
                        line("QC", "Quast cup", "2", "12.50", "5"),
                        line("QX", "=QUAST(1)", "1", "3", "0"));
        var second =
                order(
                        "QP-2",
                        QUIRIN,
                        "1996-02-11T10:00:00Z",
                        OrderStatus.PLACED,
                        line("QC", "Quast cup", "1", "12.50", "0"));
        var cancelled =
                order(
                        "QP-3",
                        QUIRIN,
                        "1996-03-01T10:00:00Z",
                        OrderStatus.CANCELLED,
                        line("QC", "Quast cup", "1", "12.50", "0"));
        var guest =
                order(
                        "QP-4",
                        null,
                        "1996-03-02T10:00:00Z",
                        OrderStatus.PLACED,
                        line("QC", "Quast cup", "3", "12.50", "0"));
        var refund =
                new RefundDraft(
                        SHOP,
                        "QR-1",
                        "QP-1",
                        QUIRIN,
                        Instant.parse("1996-02-05T10:00:00Z"),
                        new BigDecimal("3"));
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN, List.of(first, second, cancelled, guest));
                    intake.refunds(RUN, List.of(refund));
                    intake.finish(RUN);
                });
    }

    @Test
    void theOrderShowsItsLinesAndWhatWasGivenBack() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/orders?q=QP-1").page();
            page.click("text=QP-1");
            assertThat(page.locator("h1")).hasText("Order QP-1");
            assertThat(page.locator(".key-values")).containsText("Quirin Quast");
            assertThat(value(page, "Value")).hasText("€23.00");
            assertThat(value(page, "Refunded")).hasText("€3.00");
            assertThat(value(page, "After refunds")).hasText("€20.00");
            assertThat(page.locator("tbody tr").first().locator("td"))
                    .hasText(new String[] {"Quast cup", "QC", "2", "€12.50", "€5.00", "€20.00"});
            assertThat(page.locator("main")).containsText("QR-1");
        }
    }

    @Test
    void ordersAreFoundByNumberStateAndDay() {
        var owner = owner("en");
        assertThat(rows(owner.get("/orders?q=QP-").body())).hasSize(4);
        assertThat(rows(owner.get("/orders?q=QP-&status=cancelled").body()))
                .containsExactly("QP-3");
        assertThat(rows(owner.get("/orders?q=QP-&from=1996-02-11&to=1996-03-01&sort=time").body()))
                .containsExactly("QP-2", "QP-3");
        assertThat(owner.get("/orders?q=QP-9").body()).contains("No match");
    }

    @Test
    void ordersAreExportedAsTheyAreFiltered() {
        var file = owner("en").get("/orders?q=QP-&status=placed&sort=number&format=csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("orders"));
        assertThat(file.body().lines().skip(1))
                .hasSize(3)
                .allMatch(row -> row.startsWith("QP-"))
                .noneMatch(row -> row.startsWith("QP-3"));
    }

    @Test
    void theCustomerIsFoundByWhatIsKnownOfThem() {
        var owner = owner("en");
        for (var known : List.of("quast", "quirin@", "Q-77")) {
            assertThat(owner.get("/customers?q=" + known).body()).contains("Quirin Quast");
        }
        assertThat(owner.get("/customers?q=quast&country=AT").body()).contains("Quirin Quast");
        assertThat(owner.get("/customers?q=quast&country=DE").body())
                .doesNotContain("Quirin Quast");
        assertThat(owner.get("/customers?q=quast&orders=no").body()).doesNotContain("Quirin Quast");
        assertThat(owner.get("/search?q=quast").body()).contains("Quirin Quast");
    }

    @Test
    void theCustomerPageLeavesCancelledOrdersOutOfTheFigures() {
        try (var window = Chromium.ofOwner(port, "en", 1440)) {
            var page = window.open("/customers?q=quast").page();
            page.click("text=Quirin Quast");
            assertThat(figure(page, "Orders")).hasText("2");
            assertThat(figure(page, "Order value")).hasText("€35.50");
            assertThat(figure(page, "Average order value")).hasText("€17.75");
            assertThat(figure(page, "Refunded")).hasText("€3.00");
            assertThat(page.locator(".timeline-list")).containsText("Refund QR-1 for €3.00");
            assertThat(page.locator(".order-details")).hasCount(3);
            assertThat(page.locator(".order-details .state")).hasText("Cancelled");
            assertThat(page.locator("main")).containsText("tier");
        }
    }

    @Test
    void productsAreExportedHarmlessly() {
        var owner = owner("de");
        assertThat(owner.get("/products?q=quast").body()).contains("Quast cup");
        assertThat(owner.get("/products?q=QX&format=csv").body()).contains("'=QUAST(1);QX;");
    }

    @Test
    void whatIsNotThereAnswers404() {
        var owner = owner("en");
        for (var path : List.of("/orders/999999999", "/customers/999999999", "/imports/999999")) {
            assertThat(owner.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"de, 1440, false", "en, 390, false", "de, 390, true", "en, 1440, true"})
    void everyPageIsAccessibleAndFits(String language, int width, boolean dark) {
        try (var window = Chromium.ofOwner(port, language, width)) {
            var shown = dark ? window.dark() : window;
            listAndFirst(shown, "/customers?q=quast", ".facts");
            listAndFirst(shown, "/orders?q=QP-1", ".key-values");
            listAndFirst(shown, "/products?q=quast", ".figures");
        }
    }

    private static void listAndFirst(Chromium window, String list, String partOfDetails) {
        window.open(list).fits().axe();
        window.page().locator("tbody a").first().click();
        assertThat(window.page().locator(partOfDetails).first()).isVisible();
        window.fits().axe();
    }

    private Browser owner(String language) {
        var owner = Browser.ofOwner(port);
        owner.plant("language", language);
        return owner;
    }

    /// Numbers of the orders listed, from top to bottom.
    private static List<String> rows(String body) {
        return Pattern.compile("href=\"/orders/\\d+\"[^>]*>(QP-\\d)<")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Locator value(Page page, String label) {
        return page.locator(".key-values div:has(dt:text-is('%s')) dd".formatted(label));
    }

    private static Locator figure(Page page, String label) {
        return page.locator(
                ".figure:has(.figure-label span:text-is('%s')) .figure-value".formatted(label));
    }

    private static OrderDraft order(
            String number,
            @Nullable CustomerDraft customer,
            String at,
            OrderStatus status,
            LineDraft... l) {
        return new OrderDraft(SHOP, number, customer, Instant.parse(at), status, List.of(l));
    }

    private static LineDraft line(
            String sku, String product, String quantity, String price, String discount) {
        return new LineDraft(
                sku,
                product,
                null,
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(discount));
    }
}
