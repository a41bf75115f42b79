package org.stammkunde.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.JsonNode;

/// Two accounts of one person, merged and parted again over the API, with all that depends on it.
@IntegrationTest
class MergesApiTests {

    private static final AtomicLong RUNS = new AtomicLong(7_000);

    private final long run = RUNS.incrementAndGet();

    private final ApiClient api;

    @Autowired private OrderIntake intake;
    @Autowired private Warehouse warehouse;
    @Autowired private JdbcClient database;
    @Autowired private TransactionTemplate transaction;

    private long one;
    private long other;

    MergesApiTests(@LocalServerPort int port) {
        this.api = new ApiClient(port);
    }

    @BeforeEach
    void twoAccounts() {
        transaction.executeWithoutResult(
                _ -> {
                    intake.orders(run, List.of(order("M-1", "merge-1"), order("M-2", "merge-2")));
                    intake.finish(run);
                });
        one = found("merge-1").get("id").asLong();
        other = found("merge-2").get("id").asLong();
    }

    @Test
    void becomeOneAndTwoAgainWithEverythingTheyHave() {
        var answer = api.send("POST", merges(one), "{\"other\": " + other + "}");
        assertThat(answer.statusCode()).isEqualTo(201);
        var both = found("merge-2");
        assertThat(both.get("id").asLong()).isEqualTo(one);
        assertThat(both.get("orders").asInt()).isEqualTo(2);
        assertThat(both.get("orderValue").decimalValue()).isEqualByComparingTo("20");
        assertThat(api.get("/api/v1/customers/" + other).get("id").asLong()).isEqualTo(one);
        awaitMirrored();

        var history = api.get(merges(other));
        assertThat(history.get("customer").asLong()).isEqualTo(one);
        var merge = history.get("items").get(0);
        assertThat(merge.get("other").asLong()).isEqualTo(other);
        assertThat(merge.get("by").asString()).startsWith("key:");
        var undo = merges(one) + "/" + merge.get("id").asLong();
        assertThat(api.send("DELETE", undo).statusCode()).isEqualTo(204);
        assertThat(found("merge-2").get("id").asLong()).isEqualTo(other);
        assertThat(found("merge-1").get("orders").asInt()).isEqualTo(1);
        awaitMirrored();
        assertThat(api.send("DELETE", undo).statusCode()).isEqualTo(404);
        assertThat(api.all("/api/v1/audit").stream().map(entry -> entry.get("action").asString()))
                .contains("customers.merged", "customers.merge-undone");
    }

    @Test
    void tellWhatWasSaidAboutThem() {
        var statements = api.all("/api/v1/customers/" + one + "/statements");
        assertThat(statements)
                .anySatisfy(
                        said -> {
                            assertThat(said.get("field").asString()).isEqualTo("attribute:tier");
                            assertThat(said.get("type").asString()).isEqualTo("text");
                            assertThat(said.get("value").asString()).isEqualTo("gold");
                            assertThat(said.get("cause").asString()).startsWith("import:");
                            assertThat(said.get("under").get("value").asString())
                                    .isEqualTo("merge-1");
                        });
        assertThat(api.get("/api/v1/customers?identity=nobody-of-ours").get("total").asInt())
                .isZero();
    }

    @Test
    void areNotMergedWithThemselvesOrNobody() {
        assertThat(api.send("POST", merges(one), "{\"other\": " + one + "}").statusCode())
                .isEqualTo(422);
        assertThat(api.send("POST", merges(one), "{\"other\": 999999999}").statusCode())
                .isEqualTo(404);
    }

    /// The copy of the facts knows the same customers, and whose each order is.
    private void awaitMirrored() {
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
        for (var facts :
                List.of(
                        "select customer_id, external_id from facts.customers order by 1",
                        "select order_id, customer_id from facts.orders order by 1")) {
            assertThat(warehouse.reader().sql(facts).query().listOfRows())
                    .isEqualTo(database.sql(facts).query().listOfRows());
        }
    }

    private JsonNode found(String number) {
        return api.get("/api/v1/customers?identity=" + number).get("items").get(0);
    }

    private static String merges(long customer) {
        return "/api/v1/customers/" + customer + "/merges";
    }

    private static OrderDraft order(String number, String customer) {
        var who =
                new CustomerDraft(
                        "merging", customer, null, customer, null, Map.of("tier", "gold"));
        var line = new LineDraft("S", "Pot", null, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO);
        return new OrderDraft(
                "merging",
                number,
                who,
                Instant.parse("2026-02-01T10:00:00Z"),
                OrderStatus.PLACED,
                List.of(line));
    }
}
