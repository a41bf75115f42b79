package org.stammkunde.commerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The naive model: groups a whole file by document number in memory.
final class ShopModel {

    private final List<String> customers = new ArrayList<>();
    private final NavigableMap<String, List<Row>> orders = new TreeMap<>();
    private final NavigableMap<String, List<Row>> refunds = new TreeMap<>();
    private final List<Row> seen = new ArrayList<>();

    void apply(List<Row> file) {
        seen.addAll(file);
        grouped(file, false).forEach(orders::put);
        grouped(file, true).forEach(refunds::put);
    }

    int documents(List<Row> file) {
        return grouped(file, false).size() + grouped(file, true).size();
    }

    /// Customers in the order in which the database first met them decide between two
    /// customers of one order.
    void met(List<String> numbers) {
        customers.clear();
        customers.addAll(numbers);
    }

    ShopState state() {
        var orderTexts = new TreeMap<String, String>();
        var lineTexts = new TreeMap<String, List<String>>();
        orders.forEach(
                (number, rows) -> {
                    orderTexts.put(number, order(number, rows));
                    lineTexts.put(number, rows.stream().map(ShopModel::line).sorted().toList());
                });
        var refundTexts = new TreeMap<String, String>();
        refunds.forEach((number, rows) -> refundTexts.put(number, refund(rows)));
        return new ShopState(orderTexts, lineTexts, refundTexts, countries(), products(), totals());
    }

    private String order(String number, List<Row> rows) {
        return "%s %s %s %d %d %d %s"
                .formatted(
                        customer(rows),
                        time(rows),
                        status(rows),
                        value(rows),
                        rows.stream().mapToLong(row -> minor(row.discount())).sum(),
                        refunded(number),
                        coupons(rows));
    }

    /// In the order of their bytes.
    private static String coupons(List<Row> rows) {
        var codes =
                rows.stream()
                        .flatMap(row -> row.coupons().stream())
                        .map(code -> code.getBytes(UTF_8))
                        .sorted(Arrays::compareUnsigned)
                        .map(code -> new String(code, UTF_8))
                        .distinct()
                        .collect(Collectors.joining(","));
        return codes.isEmpty() ? "none" : codes;
    }

    private long refunded(String number) {
        return refunds.values().stream()
                .filter(rows -> number.equals(linked(rows)))
                .mapToLong(ShopModel::amount)
                .sum();
    }

    private String refund(List<Row> rows) {
        return "%s %s %s %d".formatted(linked(rows), owner(rows), time(rows), amount(rows));
    }

    private @Nullable String linked(List<Row> rows) {
        var order =
                rows.stream().map(Row::refunded).filter(Objects::nonNull).min(String::compareTo);
        return order.filter(orders::containsKey).orElse(null);
    }

    private @Nullable String owner(List<Row> rows) {
        var order = linked(rows);
        var byOrder = order == null ? null : customer(orders.getOrDefault(order, List.of()));
        return byOrder == null ? customer(rows) : byOrder;
    }

    private @Nullable String customer(List<Row> rows) {
        return rows.stream()
                .map(Row::customer)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(customers::indexOf))
                .orElse(null);
    }

    private NavigableMap<String, String> countries() {
        return newest(Row::customer, Row::country);
    }

    private NavigableMap<String, String> products() {
        return newest(Row::sku, row -> row.sku() + " as of " + row.at());
    }

    private NavigableMap<String, String> newest(
            Function<Row, @Nullable String> key, Function<Row, @Nullable String> value) {
        var newest = new TreeMap<String, String>();
        seen.stream()
                .filter(row -> key.apply(row) != null && value.apply(row) != null)
                .sorted(
                        Comparator.comparing(Row::at)
                                .thenComparing(row -> String.valueOf(value.apply(row))))
                .forEach(
                        row ->
                                newest.put(
                                        String.valueOf(key.apply(row)),
                                        String.valueOf(value.apply(row))));
        return newest;
    }

    private Map<String, String> totals() {
        return customers.stream().collect(Collectors.toMap(Function.identity(), this::totals));
    }

    private String totals(String customer) {
        var own =
                orders.values().stream()
                        .filter(rows -> customer.equals(customer(rows)))
                        .filter(rows -> status(rows) == OrderStatus.PLACED)
                        .toList();
        long value = own.stream().mapToLong(ShopModel::value).sum();
        long refunded =
                refunds.values().stream()
                        .filter(rows -> customer.equals(owner(rows)) && counts(rows))
                        .mapToLong(ShopModel::amount)
                        .sum();
        var first = own.stream().map(ShopModel::time).min(Instant::compareTo).orElse(null);
        var last = own.stream().map(ShopModel::time).max(Instant::compareTo).orElse(null);
        return "%d %d %d %s %s".formatted(own.size(), value, refunded, first, last);
    }

    /// Money back for an order that was cancelled, or only a test, is nobody's return.
    private boolean counts(List<Row> refund) {
        var order = linked(refund);
        return order == null || status(orders.getOrDefault(order, List.of())) == OrderStatus.PLACED;
    }

    private static Instant time(List<Row> rows) {
        return rows.stream().map(Row::at).min(Instant::compareTo).orElseThrow();
    }

    private static OrderStatus status(List<Row> rows) {
        return rows.stream().map(Row::status).max(OrderStatus::compareTo).orElseThrow();
    }

    private static long value(List<Row> rows) {
        return rows.stream().mapToLong(ShopModel::value).sum();
    }

    private static long value(Row row) {
        return minor(row.quantity().multiply(row.price()).subtract(row.discount()));
    }

    private static long amount(List<Row> rows) {
        return rows.stream().mapToLong(row -> minor(row.price())).sum();
    }

    private static long minor(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
    }

    private static String line(Row row) {
        return "%s %s %s %s %d"
                .formatted(
                        row.sku(),
                        row.quantity().setScale(6),
                        row.price().setScale(6),
                        row.discount().setScale(6),
                        value(row));
    }

    private static Map<String, List<Row>> grouped(List<Row> file, boolean refunds) {
        return file.stream()
                .filter(row -> row.isRefund() == refunds)
                .collect(Collectors.groupingBy(Row::number));
    }
}
