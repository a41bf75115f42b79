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
import org.stammkunde.segments.Shop.Attribute;
import org.stammkunde.segments.Shop.Entry;
import org.stammkunde.segments.Shop.Event;
import org.stammkunde.segments.Shop.Identifier;
import org.stammkunde.segments.Shop.Line;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Product;
import org.stammkunde.segments.Shop.Purchase;
import org.stammkunde.segments.Shop.Stay;
import org.stammkunde.segments.Shop.Subscription;
import org.stammkunde.segments.Shop.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees and shops by chance, full of ties: few values, many instants on the very edge of windows.
final class RandomSegments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> COUNTRIES = Arrays.asList("DE", "AT", "de", "", null);
    private static final List<String> NAMES =
            Arrays.asList("Ä. O'Hara", "Ä. o'hara", "%", "\\", "'; drop table x; --", "", null);
    private static final List<String> PATTERNS = List.of("contains", "startsWith", "endsWith");
    private static final List<String> PROFILE_TESTS =
            List.of("oneOf", "noneOf", "known", "unknown", "contains", "startsWith", "endsWith");
    private static final List<String> ATTRIBUTES = List.of("Größe", "größe", "a'b", "%");
    private static final List<String> TEXTS =
            List.of("Straße 7", "STRASSE 7", "ΣΊΣΥΦΟΣ", "ĞİI", "%_\\", "'; --", "", "\u1E9E");
    private static final List<String> PARTS =
            List.of(
                    "straße", "STRASSE", "σ", "i", "ğ", "%", "_", "\\", "'", "e 7", "\u00DF", "",
                    "1");
    private static final List<String> NUMBERS =
            List.of("-1", "0", "0.000001", "2.5", "2.500000", "41", "99999999999.999999");
    private static final List<String> JSON_NUMBERS =
            List.of(
                    "-1",
                    "0",
                    "2.5",
                    "2.50",
                    "41",
                    "123456789.123456",
                    "99999999998.25",
                    "1e400",
                    "1e-400");
    private static final List<String> PROPERTIES = List.of("size", "Size", "a/b~c", "$.x", "");
    private static final List<String> CATEGORIES = Arrays.asList("Tee", "tee", "%", "", null);
    private static final List<String> QUANTITIES = List.of("1", "2.5", "0.001", "0", "-1");
    private static final List<String> COMPARISONS =
            List.of("exactly", "atLeast", "moreThan", "atMost", "lessThan", "between");
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
        return new Shop(
                zone,
                people,
                attributes(),
                orders,
                lines(),
                products(),
                subscriptions(),
                IntStream.range(1, 41)
                        .mapToObj(id -> new Identifier(id, customerOrNobody()))
                        .toList(),
                events(),
                stays(),
                entries(),
                tickets());
    }

    /// The last ten have nothing at all.
    private @Nullable Long customerOrNobody() {
        return random.nextInt(10) == 0 ? null : Long.valueOf(1 + random.nextInt(30));
    }

    /// Some names twice, as lists have them.
    private List<Attribute> attributes() {
        return IntStream.range(0, 160)
                .mapToObj(
                        _ -> {
                            long customer = 1L + random.nextInt(30);
                            var name = one(ATTRIBUTES);
                            return switch (random.nextInt(4)) {
                                case 0 -> Attribute.number(customer, name, one(NUMBERS));
                                case 1 -> Attribute.flag(customer, name, random.nextBoolean());
                                case 2 -> Attribute.moment(customer, name, longAgoOrSoon());
                                default -> Attribute.text(customer, name, one(TEXTS));
                            };
                        })
                .toList();
    }

    /// Birthdays, too.
    private Instant longAgoOrSoon() {
        var at = instantOrSoon();
        return random.nextBoolean()
                ? at
                : at.atZone(zone).minusYears(random.nextInt(40)).plusDays(3).toInstant();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int order = 0; order < 160; order++) {
            for (int number = random.nextInt(4); number > 0; number--) {
                Long product = random.nextInt(9) == 0 ? null : Long.valueOf(random.nextInt(8));
                lines.add(new Line(order, number, product, one(QUANTITIES)));
            }
        }
        return lines;
    }

    private List<Product> products() {
        return IntStream.range(1, 7)
                .mapToObj(id -> new Product(id, Integer.toString(id), one(NAMES), one(CATEGORIES)))
                .toList();
    }

    private List<Subscription> subscriptions() {
        return IntStream.range(0, 60)
                .mapToObj(
                        id -> {
                            var renewsAt = random.nextInt(4) == 0 ? null : soon();
                            return new Subscription(
                                    id,
                                    customerOrNobody(),
                                    one(CATEGORIES),
                                    random.nextInt(8) == 0 ? null : instantOrSoon(),
                                    renewsAt,
                                    switch (random.nextInt(4)) {
                                        case 0 -> null;
                                        case 1 -> renewsAt;
                                        default -> instantOrSoon();
                                    });
                        })
                .toList();
    }

    private Instant instantOrSoon() {
        return random.nextInt(3) == 0 ? soon() : instant();
    }

    /// In some days, more or less exactly.
    private Instant soon() {
        return now.atZone(zone)
                .plusDays(random.nextInt(6))
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS)
                .plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
    }

    private List<Event> events() {
        return IntStream.range(0, 150)
                .mapToObj(
                        id ->
                                new Event(
                                        id,
                                        1 + random.nextInt(42),
                                        one(List.of("track", "page", "screen", "identify")),
                                        one(NAMES),
                                        instant(),
                                        properties().toString()))
                .toList();
    }

    private ObjectNode properties() {
        var json = JSON.objectNode();
        for (var name : PROPERTIES) {
            switch (random.nextInt(7)) {
                case 0 -> json.put(name, new BigDecimal(one(JSON_NUMBERS)));
                case 1 -> json.put(name, one(TEXTS));
                case 2 -> json.put(name, one(NUMBERS));
                case 3 -> json.put(name, random.nextBoolean());
                case 4 -> json.putNull(name);
                case 5 -> json.putArray(name).add(one(TEXTS));
                default -> {}
            }
        }
        return json;
    }

    /// Nobody is in a segment twice at a time. Some are of people that there are not.
    private List<Stay> stays() {
        var stays = new ArrayList<Stay>();
        for (long segment = 1; segment < 4; segment++) {
            for (long customer = 1; customer < 43; customer++) {
                if (random.nextBoolean()) {
                    stays.add(new Stay(stays.size(), segment, customer, instant(), instant()));
                }
                if (random.nextBoolean()) {
                    stays.add(new Stay(stays.size(), segment, customer, instant(), null));
                }
            }
        }
        return stays;
    }

    /// Customers may have several in one list. Some are of identifiers that there are not.
    private List<Entry> entries() {
        return IntStream.range(0, 90)
                .mapToObj(
                        id ->
                                new Entry(
                                        id,
                                        1 + random.nextInt(3),
                                        1 + random.nextInt(42),
                                        instant(),
                                        random.nextInt(4) == 0 ? instant() : null))
                .toList();
    }

    private List<Ticket> tickets() {
        return IntStream.range(0, 90)
                .mapToObj(
                        id ->
                                new Ticket(
                                        id,
                                        customerOrNobody(),
                                        one(List.of("OPEN", "PENDING", "SOLVED", "CLOSED")),
                                        instant(),
                                        random.nextBoolean() ? null : 1 + random.nextInt(5)))
                .toList();
    }

    private Person person(int id) {
        return new Person(
                id,
                random.nextBoolean() ? null : Integer.toString(random.nextInt(5)),
                random.nextBoolean() ? null : "p" + random.nextInt(5) + "@example.com",
                one(NAMES),
                one(COUNTRIES),
                random.nextBoolean() ? null : "+4930" + random.nextInt(5));
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
        if (depth == 0 || random.nextBoolean()) {
            return leaf();
        }
        return switch (random.nextInt(3)) {
            case 0 -> typed("not").set("condition", tree(depth - 1)).asObject();
            case 1 -> several("all", depth);
            default -> several("any", depth);
        };
    }

    private ObjectNode leaf() {
        return switch (random.nextInt(14)) {
            case 0 -> profile();
            case 1 -> orders();
            case 2 -> orderDate();
            case 3 -> product();
            case 4 -> overdue();
            case 5 -> subscription();
            case 6 -> event();
            case 7 -> entered("segment");
            case 8 -> sample();
            case 9 -> attribute();
            case 10 -> eventDate();
            case 11 -> sequence();
            case 12 -> entered("list");
            default -> ticketCount();
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
                        .put(
                                "field",
                                one(List.of("country", "email", "name", "externalId", "phone")));
        var test = one(PROFILE_TESTS);
        tree.put("test", test);
        if (PATTERNS.contains(test)) {
            values(tree, "values", PARTS);
        }
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

    private ObjectNode attribute() {
        var tree = typed("attribute").put("name", one(ATTRIBUTES));
        var tests = new ArrayList<>(PROFILE_TESTS);
        tests.addAll(List.of("number", "true", "false", "date", "upcoming", "anniversary"));
        var test = one(tests);
        tree.put("test", test);
        switch (test) {
            case "oneOf", "noneOf" ->
                    values(tree, "values", random.nextBoolean() ? TEXTS : NUMBERS);
            case "contains", "startsWith", "endsWith" -> values(tree, "values", PARTS);
            case "number" -> isNumber(tree);
            case "date" -> tree.set("within", window());
            case "upcoming", "anniversary" -> tree.put("days", 1 + random.nextInt(9));
            default -> {}
        }
        return tree;
    }

    private ObjectNode orders() {
        var measures = List.of("count", "value", "averageValue", "smallestValue", "largestValue");
        var tree = typed("orders").put("measure", one(measures));
        boolean count = tree.path("measure").stringValue().equals("count");
        if (random.nextInt(4) > 0) {
            tree.set("within", window());
        }
        is(tree, count);
        return tree;
    }

    private void is(ObjectNode tree, boolean count) {
        var is = tree.putObject("is");
        is.put("comparison", one(COMPARISONS));
        var value = number(count);
        is.put("value", value);
        if (is.path("comparison").stringValue().equals("between")) {
            is.put("to", value.add(number(count)));
        }
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

    private ObjectNode product() {
        var tree = typed("product").put("what", one(List.of("category", "sku", "name")));
        values(
                tree,
                "values",
                switch (tree.path("what").stringValue()) {
                    case "category" -> CATEGORIES;
                    case "sku" -> List.of("1", "2", "3", "9");
                    default -> NAMES;
                });
        return counted(tree);
    }

    private void values(ObjectNode tree, String property, List<String> of) {
        var values = tree.putArray(property);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var value = one(of);
            values.add(value == null ? "null" : value);
        }
    }

    /// At any time or in a window, at least once or as often as chance will have it.
    private ObjectNode counted(ObjectNode tree) {
        if (random.nextBoolean()) {
            tree.set("within", window());
        }
        if (random.nextInt(3) > 0) {
            is(tree, true);
        }
        return tree;
    }

    private ObjectNode overdue() {
        return typed("overdue").put("percentile", one(List.of(50, 51, 66, 67, 75, 80, 100)));
    }

    private ObjectNode subscription() {
        var tests = List.of("running", "notRunning", "ended", "renews");
        var tree = typed("subscription").put("test", one(tests));
        var test = tree.path("test").stringValue();
        if (test.equals("renews")) {
            tree.put("days", 1 + random.nextInt(5));
        }
        if (test.equals("ended") && random.nextBoolean()) {
            tree.set("within", window());
        }
        if (random.nextBoolean()) {
            values(tree, "plans", CATEGORIES);
        }
        return tree;
    }

    private ObjectNode event() {
        var tree = where(ofKind(typed("event").put("name", eventName())));
        if (random.nextInt(3) > 0) {
            return counted(tree);
        }
        if (random.nextBoolean()) {
            tree.set("within", window());
        }
        tree.put("measure", one(List.of("sum", "smallest", "largest"))).put("of", one(PROPERTIES));
        isNumber(tree);
        return tree;
    }

    private String eventName() {
        var name = one(NAMES);
        return name == null ? "null" : name;
    }

    private ObjectNode ofKind(ObjectNode tree) {
        return random.nextBoolean()
                ? tree
                : tree.put("kind", one(List.of("track", "page", "screen")));
    }

    private ObjectNode where(ObjectNode tree) {
        if (random.nextBoolean()) {
            var where = tree.putArray("where");
            for (int i = random.nextInt(2); i >= 0; i--) {
                where.add(propertyTest());
            }
        }
        return tree;
    }

    private ObjectNode eventDate() {
        var tree = typed("eventDate").put("which", one(List.of("first", "last")));
        tree.set("within", window());
        return where(ofKind(tree.put("name", eventName())));
    }

    private ObjectNode sequence() {
        var tree = typed("sequence").put("first", eventName()).put("then", eventName());
        tree.put("test", one(List.of("followed", "notFollowed")));
        tree.put("days", one(List.of(1, 2, 7, 30, 365)));
        if (random.nextBoolean()) {
            tree.set("within", window());
        }
        return tree;
    }

    private ObjectNode propertyTest() {
        var test = JSON.objectNode().put("property", one(PROPERTIES));
        test.put("test", one(random.nextInt(3) == 0 ? List.of("number") : PROFILE_TESTS));
        switch (test.path("test").stringValue()) {
            case "oneOf", "noneOf" -> {
                var values = new ArrayList<>(TEXTS);
                values.addAll(NUMBERS);
                values.add("true");
                values(test, "values", values);
            }
            case "contains", "startsWith", "endsWith" -> values(test, "values", PARTS);
            case "number" -> isNumber(test);
            default -> {}
        }
        return test;
    }

    private void isNumber(ObjectNode tree) {
        var is = tree.putObject("is").put("comparison", one(COMPARISONS));
        var value = new BigDecimal(one(NUMBERS));
        is.put("value", value);
        if (is.path("comparison").stringValue().equals("between")) {
            is.put("to", value.add(BigDecimal.valueOf(random.nextInt(3))));
        }
    }

    /// @param what a segment or a list
    private ObjectNode entered(String what) {
        var tree = typed(what).put(what, 1 + random.nextInt(4));
        if (random.nextBoolean()) {
            tree.set("since", window());
        }
        return tree;
    }

    private ObjectNode sample() {
        var tree = typed("sample").put("percent", 1 + random.nextInt(99));
        if (random.nextBoolean()) {
            tree.put("seed", random.nextInt(10_000));
        }
        return tree;
    }

    private ObjectNode ticketCount() {
        return counted(typed("tickets").put("which", one(List.of("open", "any", "unhappy"))));
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
