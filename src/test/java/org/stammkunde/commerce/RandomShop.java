package org.stammkunde.commerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes small files full of trouble: lines of one order scattered, equal lines, headers that
/// disagree, refunds in parts before or after their order. Deterministic by seed.
record RandomShop(String source, Random random) {

    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    RandomShop(long seed) {
        this("shop-" + seed, new Random(seed));
    }

    List<Row> file() {
        var rows = new ArrayList<Row>();
        for (int order = 1; order <= 12; order++) {
            rows.addAll(order(order));
        }
        for (int refund = 1; refund <= 5; refund++) {
            rows.addAll(refund(refund));
        }
        scatter(rows);
        return rows;
    }

    /// The same orders with other contents here and there, some missing, some new.
    List<Row> changed(List<Row> file) {
        var rows = new ArrayList<Row>();
        for (var row : file) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> rows.addAll(List.of(row, row));
                case 2 -> rows.add(row.isRefund() ? refundLine(row) : orderLine(row));
                default -> rows.add(row);
            }
        }
        rows.addAll(order(13));
        rows.addAll(refund(6));
        return rows;
    }

    /// The same file with other neighbours.
    List<Row> shuffledWithinOrders(List<Row> file) {
        var rows = new ArrayList<>(file);
        scatter(rows);
        return rows;
    }

    List<List<Row>> cut(List<Row> file) {
        var batches = new ArrayList<List<Row>>();
        int at = 0;
        while (at < file.size()) {
            int end = Math.min(file.size(), at + 1 + random.nextInt(random.nextBoolean() ? 4 : 40));
            batches.add(file.subList(at, end));
            at = end;
        }
        return batches;
    }

    private List<Row> order(int number) {
        var customer = random.nextInt(5) == 0 ? null : "c" + random.nextInt(6);
        var at = START.plusSeconds(random.nextInt(50) * 3600L);
        var status =
                random.nextInt(6) == 0
                        ? STATUSES.get(random.nextInt(STATUSES.size()))
                        : OrderStatus.PLACED;
        var rows = new ArrayList<Row>();
        int lines = 1 + random.nextInt(5);
        while (rows.size() < lines) {
            rows.add(orderLine(header("o" + number, customer, at, status, "")));
            if (random.nextInt(4) == 0) {
                rows.add(rows.getLast());
            }
        }
        return rows;
    }

    private List<Row> refund(int number) {
        var customer = random.nextInt(3) == 0 ? null : "c" + random.nextInt(6);
        var order = random.nextInt(3) == 0 ? null : "o" + (1 + random.nextInt(14));
        var rows = new ArrayList<Row>();
        int parts = 1 + random.nextInt(3);
        while (rows.size() < parts) {
            var row = header("r" + number, customer, START, OrderStatus.PLACED, null);
            rows.add(
                    new Row(
                            source,
                            row.number(),
                            customer,
                            row.country(),
                            row.at(),
                            row.status(),
                            null,
                            order,
                            BigDecimal.ONE,
                            price(),
                            BigDecimal.ZERO));
        }
        return rows;
    }

    private Row refundLine(Row row) {
        return new Row(
                source,
                row.number(),
                row.customer(),
                row.country(),
                row.at(),
                row.status(),
                null,
                row.refunded(),
                BigDecimal.ONE,
                price(),
                BigDecimal.ZERO);
    }

    private Row orderLine(Row row) {
        var discount = new BigDecimal(random.nextInt(3)).movePointLeft(2);
        return new Row(
                source,
                row.number(),
                row.customer(),
                row.country(),
                row.at(),
                row.status(),
                source + "-p" + random.nextInt(5),
                null,
                new BigDecimal(1 + random.nextInt(3)),
                price(),
                discount);
    }

    /// One row in ten tells another time, customer or status than the rest of its order.
    private Row header(
            String number,
            @Nullable String customer,
            Instant at,
            OrderStatus status,
            @Nullable String sku) {
        boolean odd = random.nextInt(10) == 0;
        return new Row(
                source,
                number,
                odd ? "c" + random.nextInt(6) : customer,
                random.nextInt(3) == 0 ? null : "Land " + random.nextInt(3),
                odd ? at.plusSeconds(random.nextInt(120)) : at,
                odd ? STATUSES.get(random.nextInt(STATUSES.size())) : status,
                sku,
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ZERO);
    }

    private BigDecimal price() {
        return new BigDecimal(100 + random.nextInt(20)).movePointLeft(random.nextInt(4));
    }

    private void scatter(List<Row> rows) {
        int swaps = random.nextInt(rows.size());
        for (int i = 0; i < swaps; i++) {
            Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
        }
    }
}
