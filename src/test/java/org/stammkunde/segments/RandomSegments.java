package org.stammkunde.segments;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Purchase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees and shops by chance, full of ties: few values, many instants on the very edge of windows.
final class RandomSegments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> COUNTRIES = Arrays.asList("DE", "AT", "de", "", null);
    private static final List<String> NAMES =
            Arrays.asList("Ä. O'Hara", "Ä. o'hara", "%", "\\", "'; drop table x; --", "", null);
    private static final long[] VALUES = {
        0, 1, 999, 1_000, 1_001, 20_000, 33_333, 400_000_000_000L
    };
    private static final String[] UNITS = {"hours", "days", "weeks", "months", "years"};

    private final Random random;
    private final Instant now;
    private final ZoneId zone;

    RandomSegments(Random random, Instant now, ZoneId zone) {
        this.random = random;
        this.now = now;
        this.zone = zone;
    }

    Shop shop() {
        var people = IntStream.range(1, 41).mapToObj(this::person).toList();
        var orders = new ArrayList<Purchase>();
        for (int id = 0; id < 160; id++) {
            // The last ten never order.
            Long customer = random.nextInt(10) == 0 ? null : Long.valueOf(1 + random.nextInt(30));
            long value = VALUES[random.nextInt(VALUES.length)];
            orders.add(new Purchase(id, customer, instant(), random.nextInt(8) > 0, value));
        }
        return new Shop(people, orders);
    }

    private Person person(int id) {
        return new Person(
                id,
                random.nextBoolean() ? null : Integer.toString(random.nextInt(5)),
                random.nextBoolean() ? null : "p" + random.nextInt(5) + "@example.com",
                one(NAMES),
                one(COUNTRIES));
    }

    private Instant instant() {
        var local = now.atZone(zone);
        var at =
                switch (random.nextInt(4)) {
                    case 0 -> now.minus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60)));
                    case 1 -> local.minus(1 + random.nextInt(5), unit()).toInstant();
                    case 2 -> day().atStartOfDay(zone).toInstant();
                    default -> now;
                };
        // Facts know no shorter time.
        return at.truncatedTo(ChronoUnit.MICROS).plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
    }

    private LocalDate day() {
        return now.atZone(zone).toLocalDate().minusDays(random.nextInt(8));
    }

    private ChronoUnit unit() {
        return ChronoUnit.valueOf(UNITS[random.nextInt(UNITS.length)].toUpperCase(Locale.ROOT));
    }

    /// @param depth how much deeper it may be
    ObjectNode tree(int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 3);
        return switch (kind) {
            case 0 -> profile();
            case 1 -> orders();
            case 2 -> orderDate();
            case 3 -> typed("not").set("condition", tree(depth - 1)).asObject();
            default -> several(kind == 4 ? "all" : "any", depth);
        };
    }

    private ObjectNode several(String type, int depth) {
        var tree = typed(type);
        var of = tree.putArray("of");
        for (int i = random.nextInt(3); i >= 0; i--) {
            of.add(tree(depth - 1));
        }
        return tree;
    }

    private ObjectNode profile() {
        var tree =
                typed("profile")
                        .put("field", one(List.of("country", "email", "name", "externalId")));
        var test = one(List.of("oneOf", "noneOf", "known", "unknown"));
        tree.put("test", test);
        if (test.endsWith("Of")) {
            var values = tree.putArray("values");
            for (int i = random.nextInt(3); i >= 0; i--) {
                values.add(value(tree.path("field").stringValue()));
            }
        }
        return tree;
    }

    private String value(String field) {
        var value =
                switch (field) {
                    case "country" -> one(COUNTRIES);
                    case "name" -> one(NAMES);
                    case "email" -> "p" + random.nextInt(5) + "@example.com";
                    default -> Integer.toString(random.nextInt(5));
                };
        return value == null ? "null" : value;
    }

    private ObjectNode orders() {
        var measures = List.of("count", "value", "averageValue", "smallestValue", "largestValue");
        var tree = typed("orders").put("measure", one(measures));
        boolean count = tree.path("measure").stringValue().equals("count");
        if (random.nextInt(4) > 0) {
            tree.set("within", window());
        }
        var is = tree.putObject("is");
        var comparisons =
                List.of("exactly", "atLeast", "moreThan", "atMost", "lessThan", "between");
        is.put("comparison", one(comparisons));
        var value = number(count);
        is.put("value", value);
        if (is.path("comparison").stringValue().equals("between")) {
            is.put("to", value.add(number(count)));
        }
        return tree;
    }

    private BigDecimal number(boolean count) {
        return count
                ? BigDecimal.valueOf(random.nextInt(6))
                : BigDecimal.valueOf(VALUES[random.nextInt(VALUES.length)], 2);
    }

    private ObjectNode orderDate() {
        var tree = typed("orderDate").put("which", one(List.of("first", "last")));
        return tree.set("within", window()).asObject();
    }

    private JsonNode window() {
        var window = JSON.objectNode();
        switch (random.nextInt(5)) {
            case 0 -> window.put("from", day().toString());
            case 1 -> window.put("to", day().toString());
            case 2 -> {
                var from = day();
                window.put("from", from.toString());
                window.put("to", from.plusDays(1 + random.nextInt(5)).toString());
            }
            default -> {
                window.put(random.nextBoolean() ? "last" : "longerAgo", 1 + random.nextInt(5));
                window.put("unit", UNITS[random.nextInt(UNITS.length)]);
            }
        }
        return window;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private <T extends @Nullable Object> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
