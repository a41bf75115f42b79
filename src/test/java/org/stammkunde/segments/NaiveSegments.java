package org.stammkunde.segments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.Shop.Attribute;
import org.stammkunde.segments.Shop.Entry;
import org.stammkunde.segments.Shop.Event;
import org.stammkunde.segments.Shop.Identifier;
import org.stammkunde.segments.Shop.Line;
import org.stammkunde.segments.Shop.Person;
import org.stammkunde.segments.Shop.Product;
import org.stammkunde.segments.Shop.Purchase;
import org.stammkunde.segments.Shop.Subscription;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who meets a tree, worked out person by person from the tree's JSON and the lists of a [Shop]:
/// what the engines must agree with. Shares no code with what it checks.
record NaiveSegments(Shop shop, Instant now, ZoneId zone, boolean countFreeOrders) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
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
            case "attribute" -> attribute(tree, person);
            case "orders" -> orders(tree, ordersOf(person));
            case "orderDate" -> orderDate(tree, ordersOf(person));
            case "product" -> product(tree, ordersOf(person));
            case "overdue" -> overdue(tree, ordersOf(person));
            case "subscription" -> subscription(tree, person);
            case "event" -> event(tree, person);
            case "eventDate" -> eventDate(tree, person);
            case "sequence" -> sequence(tree, person);
            case "segment" -> segment(tree, person);
            case "list" -> list(tree, person);
            case "sample" -> sample(tree, person);
            case "tickets" -> tickets(tree, person);
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
        boolean country = tree.path("field").stringValue().equals("country");
        // Countries are asked for by any of their names and stored as codes.
        boolean listed =
                known
                        && ((country && "DE".equals(value) && listed(tree, "de"))
                                || (listed(tree, value) && !(country && "de".equals(value))));
        return switch (tree.path("test").stringValue()) {
            case "oneOf" -> listed;
            case "noneOf" -> !listed;
            case "known" -> known;
            case "unknown" -> !known;
            default -> value != null && known && isLike(tree, value);
        };
    }

    private boolean attribute(JsonNode tree, Person person) {
        var those =
                shop.attributes().stream()
                        .filter(each -> each.customer() == person.id())
                        .filter(each -> tree.path("name").stringValue().equals(each.name()))
                        .toList();
        return switch (tree.path("test").stringValue()) {
            case "known" -> !those.isEmpty();
            case "unknown" -> those.isEmpty();
            case "noneOf" -> those.stream().noneMatch(each -> listed(tree, each.value()));
            default -> those.stream().anyMatch(each -> attribute(tree, each));
        };
    }

    private boolean attribute(JsonNode tree, Attribute attribute) {
        var test = tree.path("test").stringValue();
        return switch (test) {
            case "oneOf" -> listed(tree, attribute.value());
            case "contains", "startsWith", "endsWith" -> isLike(tree, attribute.value());
            case "number" ->
                    attribute.number() != null
                            && is(
                                    tree,
                                    new BigDecimal(attribute.number()),
                                    BigDecimal.ONE,
                                    BigDecimal.ONE);
            case "true", "false" ->
                    attribute.flag() != null && attribute.flag() == Boolean.parseBoolean(test);
            case "date" ->
                    attribute.moment() != null && falls(tree.path("within"), attribute.moment());
            default -> {
                var day = attribute.day(zone);
                yield day != null
                        && now.atZone(zone)
                                .toLocalDate()
                                .datesUntil(
                                        now.atZone(zone)
                                                .toLocalDate()
                                                .plusDays(tree.path("days").intValue()))
                                .anyMatch(
                                        each ->
                                                test.equals("upcoming")
                                                        ? each.equals(day)
                                                        : each.equals(celebrated(day, each)));
            }
        };
    }

    /// When somebody's day is in the year of another.
    private static LocalDate celebrated(LocalDate day, LocalDate other) {
        return day.withYear(other.getYear());
    }

    private static boolean isLike(JsonNode tree, String value) {
        var text = small(value);
        return StreamSupport.stream(tree.path("values").spliterator(), false)
                .map(each -> small(each.stringValue()))
                .anyMatch(
                        part ->
                                switch (tree.path("test").stringValue()) {
                                    case "contains" -> text.contains(part);
                                    case "startsWith" -> text.startsWith(part);
                                    default -> text.endsWith(part);
                                });
    }

    private static String small(String text) {
        var small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }

    private static boolean listed(JsonNode tree, @Nullable String value) {
        return listed(tree, "values", value);
    }

    private static boolean listed(JsonNode tree, String property, @Nullable String value) {
        return StreamSupport.stream(tree.path(property).spliterator(), false)
                .anyMatch(each -> each.stringValue().equals(value));
    }

    private static @Nullable String value(String field, Person person) {
        return switch (field) {
            case "country" -> person.country();
            case "email" -> person.email();
            case "name" -> person.name();
            case "phone" -> person.phone();
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

    private boolean product(JsonNode tree, List<Purchase> all) {
        var what = tree.path("what").stringValue();
        var wanted =
                shop.products().stream()
                        .filter(
                                product ->
                                        listed(
                                                tree,
                                                switch (what) {
                                                    case "category" -> product.category();
                                                    case "sku" -> product.sku();
                                                    default -> product.name();
                                                }))
                        .map(Product::id)
                        .collect(Collectors.toSet());
        var having =
                shop.lines().stream()
                        .filter(line -> line.product() != null && wanted.contains(line.product()))
                        .filter(line -> new BigDecimal(line.quantity()).signum() > 0)
                        .map(Line::order)
                        .collect(Collectors.toSet());
        return often(
                tree,
                all.stream()
                        .filter(order -> falls(tree.path("within"), order.at()))
                        .filter(order -> having.contains(order.id()))
                        .count());
    }

    /// As often as the tree asks, or at all when it does not.
    private static boolean often(JsonNode tree, long count) {
        return tree.has("is")
                ? is(tree, BigDecimal.valueOf(count), BigDecimal.ONE, BigDecimal.ONE)
                : count > 0;
    }

    private boolean overdue(JsonNode tree, List<Purchase> all) {
        var days =
                all.stream()
                        .map(Purchase::at)
                        .filter(at -> !at.isAfter(now))
                        .map(at -> at.atZone(zone).toLocalDate())
                        .sorted()
                        .toList();
        if (days.size() < 3) {
            return false;
        }
        long since = ChronoUnit.DAYS.between(days.getLast(), now.atZone(zone).toLocalDate());
        int gaps = 0;
        int shorter = 0;
        for (int i = 1; i < days.size(); i++) {
            gaps++;
            shorter += ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) < since ? 1 : 0;
        }
        var share = BigDecimal.valueOf(shorter).multiply(BigDecimal.valueOf(100));
        return share.compareTo(
                        tree.path("percentile").decimalValue().multiply(BigDecimal.valueOf(gaps)))
                >= 0;
    }

    private boolean subscription(JsonNode tree, Person person) {
        var those =
                shop.subscriptions().stream()
                        .filter(each -> each.customer() != null && each.customer() == person.id())
                        .filter(each -> !tree.has("plans") || listed(tree, "plans", each.plan()))
                        .toList();
        return switch (tree.path("test").stringValue()) {
            case "running" -> those.stream().anyMatch(each -> runs(each, now));
            case "notRunning" -> those.stream().noneMatch(each -> runs(each, now));
            case "ended" ->
                    those.stream()
                            .map(Subscription::endedAt)
                            .anyMatch(
                                    end ->
                                            end != null
                                                    && !end.isAfter(now)
                                                    && falls(tree.path("within"), end));
            default -> {
                var last = now.atZone(zone).plusDays(tree.path("days").intValue()).toInstant();
                yield those.stream().anyMatch(each -> renews(each, last));
            }
        };
    }

    private boolean renews(Subscription subscription, Instant last) {
        var at = subscription.renewsAt();
        return at != null
                && at.isAfter(now.truncatedTo(ChronoUnit.MICROS))
                && !at.isAfter(last)
                && runs(subscription, at);
    }

    private static boolean runs(Subscription subscription, Instant at) {
        var start = subscription.startedAt();
        var end = subscription.endedAt();
        var known = at.truncatedTo(ChronoUnit.MICROS);
        return start != null && !start.isAfter(known) && (end == null || end.isAfter(known));
    }

    private boolean event(JsonNode tree, Person person) {
        var those =
                events(tree, person).stream()
                        .filter(event -> falls(tree.path("within"), event.at()))
                        .map(event -> JSON.readTree(event.properties()))
                        .toList();
        if (!tree.has("measure")) {
            return often(tree, those.size());
        }
        var numbers =
                those.stream()
                        .map(each -> number(each.path(tree.path("of").stringValue())))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        if (tree.path("measure").stringValue().equals("sum")) {
            var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return is(tree, sum, BigDecimal.ONE, BigDecimal.ONE);
        }
        boolean smallest = tree.path("measure").stringValue().equals("smallest");
        return !numbers.isEmpty()
                && is(
                        tree,
                        smallest ? numbers.getFirst() : numbers.getLast(),
                        BigDecimal.ONE,
                        BigDecimal.ONE);
    }

    /// Of the name, the kind and the properties that the tree asks for, at any time.
    private List<Event> events(JsonNode tree, Person person) {
        var kind = tree.has("kind") ? tree.path("kind").stringValue() : "track";
        return eventsOf(person, kind).stream()
                .filter(event -> tree.path("name").stringValue().equals(event.name()))
                .filter(event -> all(tree.path("where"), JSON.readTree(event.properties())))
                .toList();
    }

    private List<Event> eventsOf(Person person, String kind) {
        var own = identifiersOf(person);
        return shop.events().stream()
                .filter(event -> own.contains(event.identifier()))
                .filter(event -> event.kind().equals(kind))
                .toList();
    }

    private boolean eventDate(JsonNode tree, Person person) {
        var sorted = events(tree, person).stream().map(Event::at).sorted().toList();
        if (sorted.isEmpty()) {
            return false;
        }
        boolean first = tree.path("which").stringValue().equals("first");
        return falls(tree.path("within"), first ? sorted.getFirst() : sorted.getLast());
    }

    private boolean sequence(JsonNode tree, Person person) {
        var known = now.truncatedTo(ChronoUnit.MICROS);
        var past =
                eventsOf(person, "track").stream()
                        .filter(event -> !event.at().isAfter(known))
                        .toList();
        var days = Duration.ofHours(24L * tree.path("days").intValue());
        boolean followed = tree.path("test").stringValue().equals("followed");
        return past.stream()
                .filter(event -> tree.path("first").stringValue().equals(event.name()))
                .filter(event -> falls(tree.path("within"), event.at()))
                .anyMatch(
                        event -> {
                            var end = event.at().plus(days);
                            boolean came =
                                    past.stream()
                                            .filter(
                                                    then ->
                                                            tree.path("then")
                                                                    .stringValue()
                                                                    .equals(then.name()))
                                            .anyMatch(
                                                    then ->
                                                            then.at().isAfter(event.at())
                                                                    && !then.at().isAfter(end));
                            return followed ? came : !came && !end.isAfter(known);
                        });
    }

    private static boolean all(JsonNode tests, JsonNode properties) {
        return StreamSupport.stream(tests.spliterator(), false)
                .allMatch(
                        test -> holds(test, properties.path(test.path("property").stringValue())));
    }

    private static boolean holds(JsonNode test, JsonNode value) {
        var text = value.isString() || value.isBoolean() ? value.asString() : null;
        return switch (test.path("test").stringValue()) {
            case "known" -> !value.isMissingNode() && !value.isNull();
            case "unknown" -> value.isMissingNode() || value.isNull();
            case "oneOf" -> isListed(test, text, value);
            case "noneOf" -> !isListed(test, text, value);
            case "number" ->
                    number(value)
                            .filter(each -> is(test, each, BigDecimal.ONE, BigDecimal.ONE))
                            .isPresent();
            default -> text != null && isLike(test, text);
        };
    }

    private static boolean isListed(JsonNode test, @Nullable String text, JsonNode value) {
        return listed(test, text)
                || number(value)
                        .filter(
                                number ->
                                        StreamSupport.stream(
                                                        test.path("values").spliterator(), false)
                                                .map(each -> plain(each.stringValue()))
                                                .flatMap(Optional::stream)
                                                .anyMatch(each -> each.compareTo(number) == 0))
                        .isPresent();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            var exact = value.decimalValue();
            int size = exact.precision() - exact.scale();
            return size <= 9
                    ? Optional.of(exact.setScale(6, RoundingMode.HALF_UP))
                    : size <= 11
                            ? Optional.of(exact.setScale(2, RoundingMode.HALF_UP))
                            : Optional.empty();
        }
        return value.isString() ? plain(value.stringValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> plain(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Set<Long> identifiersOf(Person person) {
        return shop.identifiers().stream()
                .filter(each -> each.customer() != null && each.customer() == person.id())
                .map(Identifier::id)
                .collect(Collectors.toSet());
    }

    /// Since the first of their entries.
    private boolean list(JsonNode tree, Person person) {
        var own = identifiersOf(person);
        return shop.entries().stream()
                .filter(entry -> entry.list() == tree.path("list").longValue())
                .filter(entry -> own.contains(entry.identifier()))
                .filter(entry -> entry.removedAt() == null)
                .map(Entry::addedAt)
                .min(Comparator.naturalOrder())
                .filter(first -> falls(tree.path("since"), first))
                .isPresent();
    }

    private boolean segment(JsonNode tree, Person person) {
        return shop.stays().stream()
                .filter(stay -> stay.segment() == tree.path("segment").longValue())
                .filter(stay -> stay.customer() == person.id())
                .filter(stay -> stay.leftAt() == null)
                .anyMatch(stay -> falls(tree.path("since"), stay.enteredAt()));
    }

    private static boolean sample(JsonNode tree, Person person) {
        var prime = BigInteger.TWO.pow(31).subtract(BigInteger.ONE);
        var seed = BigInteger.valueOf(tree.path("seed").longValue(0));
        var mixed =
                BigInteger.valueOf(person.id())
                        .multiply(BigInteger.valueOf(48_271))
                        .add(seed.multiply(BigInteger.valueOf(7_919L * 104_729)))
                        .add(BigInteger.valueOf(12_345))
                        .modPow(BigInteger.valueOf(5), prime);
        return mixed.intValueExact() % 100 < tree.path("percent").intValue();
    }

    private boolean tickets(JsonNode tree, Person person) {
        var which = tree.path("which").stringValue();
        return often(
                tree,
                shop.tickets().stream()
                        .filter(each -> each.customer() != null && each.customer() == person.id())
                        .filter(each -> falls(tree.path("within"), each.createdAt()))
                        .filter(
                                each ->
                                        switch (which) {
                                            case "open" ->
                                                    List.of("OPEN", "PENDING")
                                                            .contains(each.state());
                                            case "unhappy" ->
                                                    each.csat() != null && each.csat() <= 2;
                                            default -> true;
                                        })
                        .count());
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
