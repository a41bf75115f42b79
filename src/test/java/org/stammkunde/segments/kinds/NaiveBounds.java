package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// Whether numbers are as large as a tree asks.
final class NaiveBounds {

    private NaiveBounds() {}

    /// As often as the tree asks, or at all when it does not.
    static boolean often(JsonNode tree, long count) {
        return tree.has("is") ? is(tree, BigDecimal.valueOf(count)) : count > 0;
    }

    static boolean is(JsonNode tree, BigDecimal number) {
        return is(tree, number, BigDecimal.ONE, BigDecimal.ONE);
    }

    /// Whether `total / parts` in units of 1/`unit` is as the tree asks.
    static boolean is(JsonNode tree, BigDecimal total, BigDecimal parts, BigDecimal unit) {
        var is = tree.path("is");
        int low = compare(total, is.path("value"), parts, unit);
        return switch (is.path("comparison").stringValue()) {
            case "exactly" -> low == 0;
            case "atLeast" -> low >= 0;
            case "moreThan" -> low > 0;
            case "atMost" -> low <= 0;
            case "lessThan" -> low < 0;
            default -> low >= 0 && compare(total, is.path("to"), parts, unit) <= 0;
        };
    }

    private static int compare(
            BigDecimal total, JsonNode bound, BigDecimal parts, BigDecimal unit) {
        return total.compareTo(bound.decimalValue().multiply(unit).multiply(parts));
    }
}
