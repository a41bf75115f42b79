package org.stammkunde.commerce.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.Chromium;
import org.stammkunde.testing.IntegrationTest;

/// Ninety orders of Tilda Lang: forty of them, and forty refunds, at one and the same moment, which
/// is more than the timeline shows at once.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerTimelineTests {

    private static final long RUN = 8_000_000_002L;
    private static final String SHOP = "timeline";
    private static final Instant MOMENT = Instant.parse("1995-05-05T12:00:00Z");
    private static final CustomerDraft TILDA =
            new CustomerDraft(SHOP, "T-1", "tilda@example.com", "Tilda Lang", "DE", Map.of());
    private static final Pattern NUMBER = Pattern.compile("TL-\\d+|TR-\\d+");

    private final int port;
    private final OrderIntake intake;
    private final TransactionTemplate transactions;

    CustomerTimelineTests(
            @LocalServerPort int port,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transactions) {
        this.port = port;
        this.intake = intake;
        this.transactions = transactions;
    }

    @BeforeAll
    void deliver() {
        var orders = IntStream.range(0, 90).mapToObj(CustomerTimelineTests::order).toList();
        var refunds = IntStream.range(0, 40).mapToObj(CustomerTimelineTests::refund).toList();
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN, orders);
                    intake.refunds(RUN, refunds);
                    intake.finish(RUN);
                });
    }

    @Test
    void showsEverythingOnceWhenScrolledToItsEnd() {
        try (var window = Chromium.ofOwner(port, "de", 1440)) {
            var page = tilda(window.open("/customers?q=Tilda").page());
            assertThat(page.locator(".timeline-list")).containsText("Bestellung TL-89 über 7,00");
            scrollToTheEnd(page);
            var expected = new ArrayList<String>();
            IntStream.range(0, 90).forEach(i -> expected.add("TL-" + i));
            IntStream.range(0, 40).forEach(i -> expected.add("TR-" + i));
            assertThat(numbers(page)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(times(page)).isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void goesOnWithoutScriptAndShowsOneTopicAlone() {
        try (var window = Chromium.ofOwner(port, "en", 390)) {
            var page = tilda(window.open("/customers?q=Tilda").page());
            page.click("#timeline nav >> text=Orders");
            assertThat(page.locator("#timeline nav [aria-current]")).hasText("Orders");
            var first = numbers(page);
            page.navigate(
                    page.url().replaceAll("\\?.*", "")
                            + page.locator(".timeline-more a")
                                    .getAttribute("href")
                                    .replaceAll("^[^?]*", ""));
            assertThat(numbers(page)).isNotEmpty().doesNotContainAnyElementsOf(first);
        }
    }

    private static Page tilda(Page page) {
        page.locator("td a", new Page.LocatorOptions().setHasText("Tilda Lang")).click();
        assertThat(page.locator("h1")).hasText("Tilda Lang");
        return page;
    }

    private static void scrollToTheEnd(Page page) {
        await().until(
                        () -> {
                            page.evaluate("scrollTo(0, document.body.scrollHeight)");
                            return page.locator(".timeline-more").count() == 0;
                        });
    }

    private static List<String> numbers(Page page) {
        return page.locator(".timeline-list > li .timeline-entry").allInnerTexts().stream()
                .map(NUMBER::matcher)
                .filter(found -> found.find())
                .map(found -> found.group())
                .toList();
    }

    private static List<Instant> times(Page page) {
        return page.locator(".timeline-list time").all().stream()
                .map(time -> Instant.parse(time.getAttribute("datetime")))
                .toList();
    }

    private static OrderDraft order(int number) {
        var at = number < 40 ? MOMENT : MOMENT.plusSeconds(number);
        var line =
                new LineDraft(
                        "TL", "Tea", null, BigDecimal.ONE, new BigDecimal("7"), BigDecimal.ZERO);
        return new OrderDraft(SHOP, "TL-" + number, TILDA, at, OrderStatus.PLACED, List.of(line));
    }

    private static RefundDraft refund(int number) {
        return new RefundDraft(SHOP, "TR-" + number, "TL-" + number, TILDA, MOMENT, BigDecimal.ONE);
    }
}
