package org.stammkunde.connectors.webhooks;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stammkunde.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/// What the API tells about the numbers of a system, as lines without anything that is made up
/// here, so that those of two systems compare.
final class Records {

    private final ApiClient api;

    Records(int port) {
        this.api = new ApiClient(port);
    }

    void awaitConsumers() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                api.get("/api/v1/consumers")
                                        .path("items")
                                        .valueStream()
                                        .allMatch(each -> each.path("eventsBehind").asLong() == 0));
    }

    List<String> of(String system) {
        return Stream.of(
                        rows("orders", system).map(this::order),
                        rows("subscriptions", system).map(Records::subscription),
                        rows("tickets", system).map(Records::ticket))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    /// The only one of this address.
    JsonNode customer(String email) {
        var found =
                api.all(
                        "/api/v1/customers?identity="
                                + URLEncoder.encode(email, StandardCharsets.UTF_8));
        if (found.size() != 1) {
            throw new AssertionError(found.toString());
        }
        return found.getFirst();
    }

    private Stream<JsonNode> rows(String list, String system) {
        return api.all("/api/v1/" + list + "?size=200").stream()
                .filter(row -> row.path("source").asString().equals(system));
    }

    private String order(JsonNode row) {
        var details = api.get("/api/v1/orders/" + row.path("id").asLong());
        var parts = new ArrayList<String>();
        parts.add(
                text(row, "number", "orderedAt", "status")
                        + " "
                        + money(row, "value")
                        + " "
                        + text(row, "currency")
                        + coupons(row));
        details.path("lines").forEach(line -> parts.add(line(line)));
        details.path("refunds")
                .forEach(
                        refund ->
                                parts.add(
                                        "refund "
                                                + text(refund, "number", "bookedAt")
                                                + " "
                                                + money(refund, "amount")));
        return String.join(", ", parts);
    }

    private static String coupons(JsonNode row) {
        var codes = row.path("coupons");
        return codes.isEmpty()
                ? ""
                : codes.valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" and ", " by ", " less "))
                        .concat(money(row, "discount"));
    }

    private static String line(JsonNode line) {
        return "%s %s × %s - %s = %s"
                .formatted(
                        text(line, line.path("sku").isNull() ? "product" : "sku"),
                        text(line, "quantity"),
                        money(line, "unitPrice"),
                        money(line, "discount"),
                        money(line, "value"));
    }

    private static String subscription(JsonNode row) {
        return text(row, "number", "plan", "state")
                + " "
                + money(row, "mrr")
                + " "
                + text(row, "startedAt", "endedAt", "endReason");
    }

    /// Freshdesk tells no times.
    private static String ticket(JsonNode row) {
        var what = text(row, "number", "subject", "state", "priority", "csat");
        return row.path("source").asString().startsWith("freshdesk")
                ? what
                : what + " " + text(row, "createdAt", "firstResponseAt", "solvedAt");
    }

    private static String money(JsonNode row, String field) {
        return "%.2f".formatted(row.path(field).decimalValue());
    }

    private static String text(JsonNode row, String... fields) {
        return Stream.of(fields)
                .map(field -> row.path(field).isNull() ? "-" : row.path(field).asString())
                .reduce((one, next) -> one + " " + next)
                .orElseThrow();
    }
}
