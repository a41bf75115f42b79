package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class AttributeKind implements Kind {

    private static final List<String> NAMES = List.of("Größe", "größe", "a'b", "%");
    private static final List<String> TESTS =
            Stream.concat(
                            Draft.TESTS.stream(),
                            Stream.of("number", "true", "false", "date", "upcoming", "anniversary"))
                    .toList();

    /// Some names twice, as lists have them.
    static final Fact<Attribute> ATTRIBUTES =
            new Fact<>(
                    "attributes",
                    Attribute.class,
                    List.of(
                            "customer_id bigint",
                            "name text",
                            "value text",
                            "number numeric(18, 6)",
                            "flag boolean",
                            "day date",
                            "month_day integer",
                            "moment timestamptz"),
                    chance -> chance.rows(160, _ -> attribute(chance)),
                    (customer, name, _) -> List.of(Attribute.text(customer, name, name)));

    /// What the fact says of a value: of each of these at most one.
    ///
    /// @param number a decimal number
    record Attribute(
            long customer,
            String name,
            String value,
            @Nullable String number,
            @Nullable Boolean flag,
            @Nullable Instant moment)
            implements Row {

        static Attribute text(long customer, String name, String value) {
            return new Attribute(customer, name, value, null, null, null);
        }

        static Attribute number(long customer, String name, String value) {
            return new Attribute(customer, name, value, value, null, null);
        }

        static Attribute flag(long customer, String name, boolean value) {
            return new Attribute(customer, name, Boolean.toString(value), null, value, null);
        }

        static Attribute moment(long customer, String name, Instant value) {
            return new Attribute(customer, name, value.toString(), null, null, value);
        }

        private @Nullable LocalDate day(ZoneId zone) {
            return moment == null ? null : moment.atZone(zone).toLocalDate();
        }

        @Override
        public List<Object> values(ZoneId zone) {
            var day = day(zone);
            return Row.of(
                    customer,
                    name,
                    value,
                    number,
                    flag,
                    day == null ? null : day.toString(),
                    day == null ? null : day.getMonthValue() * 100 + day.getDayOfMonth(),
                    Row.utc(moment));
        }
    }

    private static Attribute attribute(Chance chance) {
        long customer = chance.owner();
        var name = chance.one(NAMES);
        return switch (chance.below(4)) {
            case 0 -> Attribute.number(customer, name, chance.one(Chance.NUMBERS));
            case 1 -> Attribute.flag(customer, name, chance.either());
            case 2 -> Attribute.moment(customer, name, longAgoOrSoon(chance));
            default -> Attribute.text(customer, name, chance.one(Chance.TEXTS));
        };
    }

    /// Birthdays, too.
    private static Instant longAgoOrSoon(Chance chance) {
        var at = chance.instantOrSoon();
        return chance.either()
                ? at
                : at.atZone(chance.zone()).minusYears(chance.below(40)).plusDays(3).toInstant();
    }

    @Override
    public String name() {
        return "attribute";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(ATTRIBUTES);
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("name", NAMES);
        var test = draft.choose("test", TESTS);
        draft.texts(test, draft.chance().either() ? Chance.TEXTS : Chance.NUMBERS);
        switch (test) {
            case "number" -> draft.isNumber();
            case "date" -> draft.window("within");
            case "upcoming", "anniversary" -> draft.whole("days", 1, 9);
            default -> {}
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var those =
                naive.shop().all(ATTRIBUTES).stream()
                        .filter(each -> each.customer() == person.id())
                        .filter(each -> tree.path("name").stringValue().equals(each.name()))
                        .toList();
        return switch (tree.path("test").stringValue()) {
            case "known" -> !those.isEmpty();
            case "unknown" -> those.isEmpty();
            case "noneOf" ->
                    those.stream().noneMatch(each -> NaiveTexts.isListed(tree, each.value()));
            default -> those.stream().anyMatch(each -> meets(tree, each, naive));
        };
    }

    private static boolean meets(JsonNode tree, Attribute attribute, NaiveSegments naive) {
        var test = tree.path("test").stringValue();
        return switch (test) {
            case "oneOf" -> NaiveTexts.isListed(tree, attribute.value());
            case "contains", "startsWith", "endsWith" -> NaiveTexts.isLike(tree, attribute.value());
            case "number" ->
                    attribute.number() != null
                            && NaiveBounds.is(tree, new BigDecimal(attribute.number()));
            case "true", "false" ->
                    attribute.flag() != null && attribute.flag() == Boolean.parseBoolean(test);
            case "date" ->
                    attribute.moment() != null
                            && naive.falls(tree.path("within"), attribute.moment());
            default -> isSoon(tree, attribute.day(naive.zone()), naive);
        };
    }

    private static boolean isSoon(JsonNode tree, @Nullable LocalDate day, NaiveSegments naive) {
        var today = naive.now().atZone(naive.zone()).toLocalDate();
        boolean once = tree.path("test").stringValue().equals("upcoming");
        return day != null
                && today.datesUntil(today.plusDays(tree.path("days").intValue()))
                        .anyMatch(each -> each.equals(once ? day : celebrated(day, each)));
    }

    /// When somebody's day is in the year of another.
    private static LocalDate celebrated(LocalDate day, LocalDate other) {
        return day.withYear(other.getYear());
    }
}
