package org.stammkunde.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
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
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.Browser;
import org.stammkunde.testing.IntegrationTest;

/// An order of 450 lines, the only one of Xaver Xylander.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongOrdersTests {

    private static final long RUN = 8_000_000_099L;
    private static final Pattern LINE = Pattern.compile("Xline \\d+");

    private final int port;
    private final ApiClient api;
    private final OrderIntake intake;
    private final TransactionTemplate transactions;

    LongOrdersTests(
            @LocalServerPort int port,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transactions) {
        this.port = port;
        this.api = new ApiClient(port);
        this.intake = intake;
        this.transactions = transactions;
    }

    @BeforeAll
    void deliver() {
        var lines = IntStream.rangeClosed(1, 450).mapToObj(LongOrdersTests::line).toList();
        var xaver = new CustomerDraft("long", "X-1", null, "Xaver Xylander", null, Map.of());
        var at = Instant.parse("1993-03-03T10:00:00Z");
        var order = new OrderDraft("long", "XL-1", xaver, at, OrderStatus.PLACED, lines);
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN, List.of(order));
                    intake.finish(RUN);
                });
    }

    private static LineDraft line(int i) {
        return new LineDraft(
                null, "Xline " + i, null, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
    }

    @Test
    void thePageShowsAHundredLinesAtATime() {
        var owner = Browser.ofOwner(port);
        var path = "/orders/" + order();
        var first = owner.get(path).body();
        assertThat(lines(first)).hasSize(100).startsWith("Xline 1").endsWith("Xline 100");
        assertThat(first).contains("1–100 of 450");
        assertThat(lines(owner.get(path + "?page=5").body())).hasSize(50).endsWith("Xline 450");
    }

    @Test
    void everyAmountOfALineHasItsCurrency() {
        var body = Browser.ofOwner(port).get("/orders/" + order() + "?page=5").body();
        assertThat(lines(body)).hasSize(50);
        for (var column : List.of("Unit price", "Discount", "Value")) {
            assertThat(cells(body, column)).hasSize(50).allMatch(cell -> cell.startsWith("€"));
        }
    }

    private static List<String> cells(String body, String column) {
        var cell = "data-label=\"" + column + "\">\\s*<span class=\"whole\">([^<]*)<";
        return Pattern.compile(cell).matcher(body).results().map(found -> found.group(1)).toList();
    }

    @Test
    void programsReadEveryLine() {
        var order = api.get("/api/v1/orders/" + order());
        assertThat(order.get("order").get("lineCount").asInt()).isEqualTo(450);
        assertThat(order.get("lines")).hasSize(200);
        var path = "/api/v1/orders/" + order() + "/lines";
        assertThat(api.all(path + "?size=200"))
                .extracting(line -> line.get("product").asString())
                .hasSize(450)
                .startsWith("Xline 1")
                .endsWith("Xline 450")
                .doesNotHaveDuplicates();
        assertThat(api.get(path).get("total").asLong()).isEqualTo(450);
        assertThat(api.refusal(404, "/api/v1/orders/999999999/lines").get("code").asString())
                .isEqualTo("commerce.order-not-found");
    }

    @Test
    void theCustomerPageShowsTheFirstLinesOnly() {
        var body = Browser.ofOwner(port).get("/customers/" + customer()).body();
        assertThat(lines(body)).hasSize(20);
        assertThat(body).contains("430 more lines");
    }

    @Test
    void theListTellsWhoseOrdersItShowsUntilThatIsTakenOut() {
        var owner = Browser.ofOwner(port);
        var list = owner.get("/orders?customer=" + customer() + "&status=placed").body();
        var chip = list.substring(list.indexOf("class=\"chips\""));
        assertThat(chip).contains("Xaver Xylander", "href=\"/orders?status=placed\"");
        assertThat(list).contains("XL-1");
        assertThat(owner.get("/orders?q=XL-1").body()).doesNotContain("class=\"chips\"");
        assertThat(owner.get("/orders?customer=999999999").body())
                .contains("999999999", "class=\"chips\"");
    }

    private static List<String> lines(String body) {
        return LINE.matcher(body).results().map(MatchResult::group).toList();
    }

    private long order() {
        return api.get("/api/v1/orders?q=XL-1").get("items").get(0).get("id").asLong();
    }

    private long customer() {
        return api.get("/api/v1/orders?q=XL-1").get("items").get(0).get("customer").asLong();
    }
}
