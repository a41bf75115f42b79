package org.stammkunde.segments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Purchase;
import tools.jackson.databind.JsonNode;

/// Who meets a tree, worked out person by person from the tree's JSON and the lists of a [Shop]:
/// what the engines must agree with. Shares no code with what it checks.
record NaiveSegments(Shop shop, Instant now, ZoneId zone, boolean countFreeOrders) {

    private static final BigDecimal MINOR = BigDecimal.valueOf(100);

    List<Long> members(JsonNode tree) {
        return shop.people().stream()
                .filter(person -> meets(tree, person))
                .map(Person::id)
                .sorted()
                .toList();
    }

    private boolean meets(JsonNode tree, Person person) {
        return switch (tree.path("type").stringValue()) {
            case "all" -> children(tree).stream().allMatch(each -> meets(each, person));
            case "any" -> children(tree).stream().anyMatch(each -> meets(each, person));
            case "not" -> !meets(tree.path("condition"), person);
            case "profile" -> profile(tree, person);
            case "orders" -> orders(tree, ordersOf(person));
            case "orderDate" -> orderDate(tree, ordersOf(person));
            case String type -> throw new IllegalArgumentException(type);
        };
    }

    private static List<JsonNode> children(JsonNode tree) {
        return StreamSupport.stream(tree.path("of").spliterator(), false).toList();
    }

    private List<Purchase> ordersOf(Person person) {
        return shop.orders().stream()
                .filter(order -> order.customer() != null && order.customer() == person.id())
                .filter(Purchase::counted)
                .filter(order -> countFreeOrders || order.value() > 0)
                .toList();
    }

    private static boolean profile(JsonNode tree, Person person) {
        var value = value(tree.path("field").stringValue(), person);
        boolean known = value != null && !value.isEmpty();
        boolean listed = known && listed(tree, value);
        return switch (tree.path("test").stringValue()) {
            case "oneOf" -> listed;
            case "noneOf" -> !listed;
            case "known" -> known;
            default -> !known;
        };
    }

    private static boolean listed(JsonNode tree, @Nullable String value) {
        return StreamSupport.stream(tree.path("values").spliterator(), false)
                .anyMatch(each -> each.stringValue().equals(value));
    }

    private static @Nullable String value(String field, Person person) {
        return switch (field) {
            case "country" -> person.country();
            case "email" -> person.email();
            case "name" -> person.name();
            default -> person.externalId();
        };
    }

    private boolean orders(JsonNode tree, List<Purchase> all) {
        var within = all.stream().filter(order -> falls(tree.path("within"), order.at())).toList();
        var values = within.stream().mapToLong(Purchase::value).sorted().toArray();
        var sum = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
        }
        var measure = tree.path("measure").stringValue();
        if (measure.equals("count")) {
            return is(tree, BigDecimal.valueOf(values.length), BigDecimal.ONE, BigDecimal.ONE);
        }
        if (measure.equals("value")) {
            return is(tree, new BigDecimal(sum), BigDecimal.ONE, MINOR);
        }
        if (values.length == 0) {
            return false;
        }
        return switch (measure) {
            case "averageValue" ->
                    is(tree, new BigDecimal(sum), BigDecimal.valueOf(values.length), MINOR);
            case "smallestValue" -> is(tree, BigDecimal.valueOf(values[0]), BigDecimal.ONE, MINOR);
            default ->
                    is(tree, BigDecimal.valueOf(values[values.length - 1]), BigDecimal.ONE, MINOR);
        };
    }

    /// Whether `total / parts` in units of 1/`unit` is as the tree asks.
    private static boolean is(JsonNode tree, BigDecimal total, BigDecimal parts, BigDecimal unit) {
        var is = tree.path("is");
        int low = total.compareTo(is.path("value").decimalValue().multiply(unit).multiply(parts));
        return switch (is.path("comparison").stringValue()) {
            case "exactly" -> low == 0;
            case "atLeast" -> low >= 0;
            case "moreThan" -> low > 0;
            case "atMost" -> low <= 0;
            case "lessThan" -> low < 0;
            default ->
                    low >= 0
                            && total.compareTo(
                                            is.path("to")
                                                    .decimalValue()
                                                    .multiply(unit)
                                                    .multiply(parts))
                                    <= 0;
        };
    }

    private boolean orderDate(JsonNode tree, List<Purchase> all) {
        var sorted = all.stream().map(Purchase::at).sorted().toList();
        if (sorted.isEmpty()) {
            return false;
        }
        boolean first = tree.path("which").stringValue().equals("first");
        return falls(tree.path("within"), first ? sorted.getFirst() : sorted.getLast());
    }

    private boolean falls(JsonNode within, Instant at) {
        if (within.isMissingNode()) {
            return true;
        }
        if (within.has("last")) {
            return at.isAfter(ago(within, "last")) && !at.isAfter(now);
        }
        if (within.has("longerAgo")) {
            return !at.isAfter(ago(within, "longerAgo"));
        }
        var day = at.atZone(zone).toLocalDate();
        return (!within.has("from") || !day.isBefore(date(within, "from")))
                && (!within.has("to") || day.isBefore(date(within, "to")));
    }

    private static LocalDate date(JsonNode within, String name) {
        return LocalDate.parse(within.path(name).stringValue());
    }

    private Instant ago(JsonNode within, String name) {
        var unit = ChronoUnit.valueOf(within.path("unit").stringValue().toUpperCase(Locale.ROOT));
        return now.atZone(zone).minus(within.path(name).intValue(), unit).toInstant();
    }
}
