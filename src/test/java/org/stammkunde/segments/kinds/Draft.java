package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An object of a tree that gets its properties by chance.
record Draft(ObjectNode tree, Chance chance) {

    /// Of texts.
    static final List<String> TESTS =
            List.of("oneOf", "noneOf", "known", "unknown", "contains", "startsWith", "endsWith");

    private static final List<String> PARTS =
            List.of(
                    "straße", "STRASSE", "σ", "i", "ğ", "%", "_", "\\", "'", "e 7", "\u00DF", "",
                    "1");
    private static final List<String> COMPARISONS =
            List.of("exactly", "atLeast", "moreThan", "atMost", "lessThan", "between");

    /// @return what was chosen
    String choose(String property, List<String> of) {
        var chosen = written(chance.one(of));
        tree.put(property, chosen);
        return chosen;
    }

    /// Where nothing is known, people may still ask for something of that name.
    private static String written(@Nullable String text) {
        return text == null ? "null" : text;
    }

    void whole(String property, int least, int most) {
        tree.put(property, chance.between(least, most));
    }

    /// Up to three texts.
    void values(String property, List<String> of) {
        var values = tree.putArray(property);
        for (int i = chance.below(3); i >= 0; i--) {
            values.add(written(chance.one(of)));
        }
    }

    /// What a test of texts compares with, if anything.
    ///
    /// @param whole texts that there may be
    void texts(String test, List<String> whole) {
        switch (test) {
            case "oneOf", "noneOf" -> values("values", whole);
            case "contains", "startsWith", "endsWith" -> values("values", PARTS);
            default -> {}
        }
    }

    /// At any time or in a window, at least once or as often as chance will have it.
    void counted() {
        maybeWindow("within");
        if (!chance.oneIn(3)) {
            isCount();
        }
    }

    /// Bounds of a whole number from 1 on.
    void score(String property, int most) {
        int value = chance.between(1, most);
        bounds(
                property,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(chance.below(most - value + 1)));
    }

    void isCount() {
        is(BigDecimal.valueOf(chance.below(6)), BigDecimal.valueOf(chance.below(6)));
    }

    void isMoney() {
        is(
                BigDecimal.valueOf(chance.one(Chance.AMOUNTS), 2),
                BigDecimal.valueOf(chance.one(Chance.AMOUNTS), 2));
    }

    /// Among them what few orders come to exactly.
    void isPercent() {
        int percent = chance.one(List.of(0, 25, 33, 50, 100));
        is(BigDecimal.valueOf(percent), BigDecimal.valueOf(chance.below(101 - percent)));
    }

    void isNumber() {
        is(new BigDecimal(chance.one(Chance.NUMBERS)), BigDecimal.valueOf(chance.below(3)));
    }

    /// @param span from the first number of `between` to the second
    private void is(BigDecimal value, BigDecimal span) {
        bounds("is", value, span);
    }

    private void bounds(String property, BigDecimal value, BigDecimal span) {
        var is = tree.putObject(property);
        var comparison = new Draft(is, chance).choose("comparison", COMPARISONS);
        is.put("value", value);
        if (comparison.equals("between")) {
            is.put("to", value.add(span));
        }
    }

    void maybeWindow(String property) {
        if (chance.either()) {
            window(property);
        }
    }

    void window(String property) {
        var window = tree.putObject(property);
        switch (chance.below(5)) {
            case 0 -> window.put("from", chance.day().toString());
            case 1 -> window.put("to", chance.day().toString());
            case 2 -> {
                var from = chance.day();
                window.put("from", from.toString());
                window.put("to", from.plusDays(chance.between(1, 5)).toString());
            }
            default -> {
                window.put(chance.either() ? "last" : "longerAgo", chance.between(1, 5));
                window.put("unit", chance.one(Chance.UNITS));
            }
        }
    }

    /// One object or two.
    void several(String property, Consumer<Draft> filling) {
        var objects = tree.putArray(property);
        for (int i = chance.below(2); i >= 0; i--) {
            filling.accept(new Draft(objects.addObject(), chance));
        }
    }
}
