package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Properties of events, as JSON.
final class Properties {

    static final List<String> NAMES = List.of("size", "Size", "a/b~c", "$.x", "");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final List<String> NUMBERS =
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
    private static final List<String> VALUES =
            Stream.of(Chance.TEXTS, Chance.NUMBERS, List.of("true")).flatMap(List::stream).toList();

    private Properties() {}

    static String byChance(Chance chance) {
        var json = JSON.createObjectNode();
        for (var name : NAMES) {
            switch (chance.below(7)) {
                case 0 -> json.put(name, new BigDecimal(chance.one(NUMBERS)));
                case 1 -> json.put(name, chance.one(Chance.TEXTS));
                case 2 -> json.put(name, chance.one(Chance.NUMBERS));
                case 3 -> json.put(name, chance.either());
                case 4 -> json.putNull(name);
                case 5 -> json.putArray(name).add(chance.one(Chance.TEXTS));
                default -> {}
            }
        }
        return json.toString();
    }

    static String named(String name) {
        return JSON.createObjectNode().put(name, name).toString();
    }

    /// A test of one.
    static void fill(Draft draft) {
        draft.choose("property", NAMES);
        var test = draft.choose("test", draft.chance().oneIn(3) ? List.of("number") : Draft.TESTS);
        draft.texts(test, VALUES);
        if (test.equals("number")) {
            draft.isNumber();
        }
    }

    /// Whether all tests hold.
    static boolean meet(JsonNode tests, String properties) {
        var json = JSON.readTree(properties);
        return StreamSupport.stream(tests.spliterator(), false)
                .allMatch(test -> holds(test, json.path(test.path("property").stringValue())));
    }

    private static boolean holds(JsonNode test, JsonNode value) {
        var text = value.isString() || value.isBoolean() ? value.asString() : null;
        return switch (test.path("test").stringValue()) {
            case "known" -> !value.isMissingNode() && !value.isNull();
            case "unknown" -> value.isMissingNode() || value.isNull();
            case "oneOf" -> isListed(test, text, value);
            case "noneOf" -> !isListed(test, text, value);
            case "number" -> number(value).filter(each -> NaiveBounds.is(test, each)).isPresent();
            default -> text != null && NaiveTexts.isLike(test, text);
        };
    }

    private static boolean isListed(JsonNode test, @Nullable String text, JsonNode value) {
        return NaiveTexts.isListed(test, text)
                || number(value).filter(number -> isListed(test, number)).isPresent();
    }

    private static boolean isListed(JsonNode test, BigDecimal number) {
        return NaiveTexts.values(test, "values").stream()
                .map(Properties::plain)
                .flatMap(Optional::stream)
                .anyMatch(each -> each.compareTo(number) == 0);
    }

    static Optional<BigDecimal> number(String properties, String name) {
        return number(JSON.readTree(properties).path(name));
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
}
