package org.stammkunde.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.commerce.RefundDraft;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.ApiClient;
import org.stammkunde.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// Lists as programs read them to their ends: 23 orders of ten customers in February 1995, one a
/// day at 11 o'clock in London, each with one of seven products. Order `LX-05` is cancelled, and
/// 4.00 of `LX-01` are given back.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsApiTests {

    private static final long RUN = 8_000_000_077L;
    private static final String SHOP = "lists-api";

    private final ApiClient api;
    private final OrderIntake intake;
    private final TransactionTemplate transactions;

    ListsApiTests(
            @LocalServerPort int port,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transactions) {
        this.api = new ApiClient(port);
        this.intake = intake;
        this.transactions = transactions;
    }

    @BeforeAll
    void deliver() {
        var orders = new ArrayList<OrderDraft>();
        for (int i = 1; i <= 23; i++) {
            orders.add(order(i));
        }
        var refund =
                new RefundDraft(
                        SHOP,
                        "LXR-1",
                        "LX-01",
                        customer(1),
                        Instant.parse("1995-02-20T11:00:00Z"),
                        new BigDecimal("4"));
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN, orders);
                    intake.refunds(RUN, List.of(refund));
                    intake.finish(RUN);
                });
    }

    private static OrderDraft order(int i) {
        var product = i % 7;
        return new OrderDraft(
                SHOP,
                "LX-%02d".formatted(i),
                customer(i % 10),
                Instant.parse("1995-02-%02dT11:00:00Z".formatted(i)),
                i == 5 ? OrderStatus.CANCELLED : OrderStatus.PLACED,
                List.of(
                        new LineDraft(
                                "LXP-" + product,
                                "Lxthing " + product,
                                product < 3 ? "Lx" : null,
                                BigDecimal.TWO,
                                BigDecimal.TEN,
                                BigDecimal.ZERO)));
    }

    private static CustomerDraft customer(int i) {
        var name = i % 3 == 0 ? null : "Lxname " + i % 2;
        return new CustomerDraft(SHOP, "LXC-" + i, null, name, null, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=time&order=asc", "&sort=number&order=desc", "&sort=time"})
    void ordersAreReadToTheirEndInEveryOrder(String sort) {
        var path = "/api/v1/orders?from=1995-02-01&to=1995-03-01" + sort;
        var all = texts(api.all(path + "&size=200"), "number");
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
        assertThat(texts(api.all(path + "&size=5"), "number")).isEqualTo(all);
        assertThat(api.get(path + "&size=5").get("total").asLong()).isEqualTo(23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "name", "created", "orders", "value"})
    void customersAreReadToTheirEndInEveryOrder(String sort) {
        for (var order : List.of("asc", "desc")) {
            var path = "/api/v1/customers?q=lxc&sort=" + sort + "&order=" + order;
            var all = texts(api.all(path + "&size=200"), "externalId");
            assertThat(all).hasSize(10).doesNotHaveDuplicates();
            assertThat(texts(api.all(path + "&size=3"), "externalId")).isEqualTo(all);
        }
        assertThat(api.get("/api/v1/customers?q=lxc&size=3").get("total").asLong()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "refunded", "units", "orders", "name", "sku", "category"})
    void productsAreReadToTheirEndInEveryOrder(String sort) {
        for (var order : List.of("asc", "desc")) {
            var path =
                    "/api/v1/products?q=lxthing&from=1995-02-01&to=1995-02-20&sort=%s&order=%s"
                            .formatted(sort, order);
            var all = texts(api.all(path + "&size=200"), "sku");
            assertThat(all).hasSize(7).doesNotHaveDuplicates();
            assertThat(texts(api.all(path + "&size=2"), "sku")).isEqualTo(all);
            assertThat(api.get(path + "&size=2").get("total").asLong()).isEqualTo(7);
        }
    }

    @Test
    void productsTellWhatWasSoldInThePeriodWithoutItsEnd() {
        var answer = api.get("/api/v1/products?q=LXP-1&from=1995-02-01&to=1995-02-15");
        assertThat(answer.get("from").asString()).isEqualTo("1995-02-01");
        assertThat(answer.get("to").asString()).isEqualTo("1995-02-15");
        assertThat(answer.get("items")).hasSize(1);
        var sold = answer.get("items").get(0);
        // LX-01 and LX-08; LX-15 is of the day that does not belong to it.
        assertThat(sold.get("orders").asLong()).isEqualTo(2);
        assertThat(sold.get("units").asInt()).isEqualTo(4);
        assertThat(sold.get("revenue").decimalValue()).isEqualByComparingTo("40");
        assertThat(sold.get("refunded").decimalValue()).isEqualByComparingTo("4");
        var cancelled = api.get("/api/v1/products?q=LXP-5&from=1995-02-05&to=1995-02-06");
        assertThat(cancelled.get("items").get(0).get("orders").asLong()).isZero();
    }

    @Test
    void theEndOfATimeDoesNotBelongToIt() {
        var day = "/api/v1/orders?q=LX-&from=1995-02-03&to=1995-02-05";
        assertThat(texts(api.all(day), "number")).containsExactly("LX-03", "LX-04");
        var moment = "/api/v1/orders?q=LX-&from=1995-02-03T11:00:00Z&to=1995-02-04T11:00:00Z";
        assertThat(texts(api.all(moment), "number")).containsExactly("LX-03");
        var customers = "/api/v1/customers?q=lxc&lastOrderFrom=1995-02-22&lastOrderTo=1995-02-23";
        assertThat(texts(api.all(customers), "externalId")).containsExactly("LXC-2");
    }

    @Test
    void whatIsOrderedWhileAListIsReadDoesNotShiftIt() {
        var path = "/api/v1/orders?q=LY-&sort=number&size=2";
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN + 1, Stream.of(2, 3, 4, 5).map(this::late).toList());
                    intake.finish(RUN + 1);
                });
        var first = api.get(path);
        transactions.executeWithoutResult(
                _ -> {
                    intake.orders(RUN + 2, List.of(late(1)));
                    intake.finish(RUN + 2);
                });
        var second = api.get(first.get("next").asString());
        assertThat(numbers(first)).containsExactly("LY-2", "LY-3");
        assertThat(numbers(second)).containsExactly("LY-4", "LY-5");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("total").asLong()).isEqualTo(4);
    }

    private OrderDraft late(int i) {
        return new OrderDraft(
                SHOP,
                "LY-" + i,
                null,
                Instant.parse("1994-02-01T11:00:00Z"),
                OrderStatus.PLACED,
                List.of());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var next = api.get("/api/v1/orders?q=LX-&size=5").get("next").asString();
        var cursor = next.replaceAll(".*cursor=([^&]+).*", "$1");
        for (var path :
                List.of(
                        "/api/v1/orders?q=LX-&cursor=nonsense",
                        "/api/v1/orders?q=LX-&cursor=%F0%9F%9A%80",
                        "/api/v1/orders?cursor=" + cursor,
                        "/api/v1/orders?q=LX-&sort=time&cursor=" + cursor,
                        "/api/v1/customers?q=LX-&cursor=" + cursor)) {
            var problem = api.refusal(400, path);
            assertThat(problem.get("code").asString()).as(path).isEqualTo("web.cursor-invalid");
            assertThat(problem.get("detail").asString()).contains("start again without a cursor");
        }
        assertThat(api.get("/api/v1/orders?q=LX-&size=9&cursor=" + cursor).get("items")).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders?limit=5       | limit    | q, customer, status, from, to, size, cursor",
                "/orders?page=2        | page     | size, cursor, sort, order",
                "/orders/1?x=          | x        | takes none",
                "/customers?Q=a        | Q        | q, identity, country",
                "/metrics/period?form=1| form     | from, to, activityWindowDays",
                "/imports?offset=3     | offset   | size, cursor",
                "/audit?user=3         | user     | actor, action, from, to",
                "/users?page=1         | page     | size, cursor",
                "/keys?size=5          | size     | takes none",
                "/company?a=b          | a        | takes none"
            })
    void unknownParametersAreRefusedByName(String path, String name, String known) {
        var problem = api.refusal(400, "/api/v1" + path);
        assertThat(problem.get("field").asString()).isEqualTo(name);
        assertThat(problem.get("detail").asString()).contains("“" + name + "”", known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders?size=0           | size   | 1 – 200",
                "/orders?size=1000        | size   | 1 – 200",
                "/orders?size=many        | size   | 1 – 200",
                "/orders?sort=value       | sort   | time, number",
                "/orders?order=asc        | sort   | missing",
                "/orders?sort=time&order=up | order | asc, desc",
                "/orders?status=lost      | status | placed, cancelled, test",
                "/orders?customer=Anna    | customer | 1, 2, 3",
                "/orders?from=yesterday   | from   | 2026-01-31",
                "/orders?to=2026-02-30    | to     | 2026-01-31",
                "/orders?q=a&q=b          | q      | 1 ×",
                "/customers?orders=maybe  | orders | yes, no",
                "/products?from=1995-02-01| to     | missing",
                "/products?from=1995-02-01&to=1995-02-01 | to | > 1995-02-01",
                "/audit?to=x              | to     | 2026-01-31"
            })
    void valuesThatMeanNothingAreRefused(String path, String field, String expected) {
        var problem = api.refusal(400, "/api/v1" + path);
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).contains(expected);
    }

    @Test
    void theDescriptionNamesEveryParameter() {
        var orders = api.get("/api/openapi.json").get("paths").get("/api/v1/orders").get("get");
        var names = new ArrayList<String>();
        orders.get("parameters").forEach(parameter -> names.add(parameter.get("name").asString()));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "q", "customer", "status", "from", "to", "size", "cursor", "sort", "order");
    }

    private static List<String> numbers(JsonNode page) {
        var rows = new ArrayList<JsonNode>();
        page.get("items").forEach(rows::add);
        return texts(rows, "number");
    }

    private static List<String> texts(List<JsonNode> rows, String name) {
        return rows.stream().map(row -> row.get(name).asString()).toList();
    }
}
