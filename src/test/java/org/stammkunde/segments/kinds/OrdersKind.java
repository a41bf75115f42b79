package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.util.List;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class OrdersKind implements Kind {

    private static final BigDecimal MINOR = BigDecimal.valueOf(100);
    private static final List<String> MEASURES =
            List.of("count", "value", "averageValue", "smallestValue", "largestValue");

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS);
    }

    @Override
    public void fill(Draft draft) {
        var measure = draft.choose("measure", MEASURES);
        if (!draft.chance().oneIn(4)) {
            draft.window("within");
        }
        if (measure.equals("count")) {
            draft.isCount();
        } else {
            draft.isMoney();
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var values =
                Orders.of(person, naive).stream()
                        .filter(order -> naive.falls(tree.path("within"), order.at()))
                        .map(Purchase::value)
                        .map(BigDecimal::valueOf)
                        .sorted()
                        .toList();
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (tree.path("measure").stringValue()) {
            case "count" -> NaiveBounds.is(tree, BigDecimal.valueOf(values.size()));
            case "value" -> is(tree, sum, 1);
            case "averageValue" -> !values.isEmpty() && is(tree, sum, values.size());
            case "smallestValue" -> !values.isEmpty() && is(tree, values.getFirst(), 1);
            default -> !values.isEmpty() && is(tree, values.getLast(), 1);
        };
    }

    /// @param total in minor units
    private static boolean is(JsonNode tree, BigDecimal total, int parts) {
        return NaiveBounds.is(tree, total, BigDecimal.valueOf(parts), MINOR);
    }
}
