package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class OrdersKind implements Kind {

    private static final BigDecimal MINOR = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> MEASURES =
            List.of("count", "value", "averageValue", "smallestValue", "largestValue");
    private static final List<String> SHARES = List.of("share", "discountShare", "returnedShare");
    private static final List<String> SHARES_OF_VALUE = List.of("discountShare", "returnedShare");

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, Orders.COUPONS);
    }

    @Override
    public void fill(Draft draft) {
        var which = Orders.fill(draft);
        if (!draft.chance().oneIn(4)) {
            draft.window("within");
        }
        if (draft.chance().oneIn(3)) {
            draft.choose("measure", which.equals("all") ? SHARES_OF_VALUE : SHARES);
            draft.isPercent();
        } else if (draft.choose("measure", MEASURES).equals("count")) {
            draft.isCount();
        } else {
            draft.isMoney();
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var all =
                Orders.of(person, naive).stream()
                        .filter(order -> naive.falls(tree.path("within"), order.at()))
                        .toList();
        var those = all.stream().filter(order -> Orders.isMeant(tree, order, naive)).toList();
        var values = those.stream().map(Purchase::value).map(BigDecimal::valueOf).sorted().toList();
        var sum = sum(those, Purchase::value);
        return switch (tree.path("measure").stringValue()) {
            case "count" -> NaiveBounds.is(tree, BigDecimal.valueOf(values.size()));
            case "value" -> is(tree, sum, 1);
            case "averageValue" -> !values.isEmpty() && is(tree, sum, values.size());
            case "smallestValue" -> !values.isEmpty() && is(tree, values.getFirst(), 1);
            case "share" ->
                    isShare(tree, BigDecimal.valueOf(those.size()), BigDecimal.valueOf(all.size()));
            case "discountShare" -> {
                var discount = sum(those, Purchase::discount);
                yield isShare(tree, discount, sum.add(discount));
            }
            case "returnedShare" -> isShare(tree, sum(those, Purchase::refunded), sum);
            default -> !values.isEmpty() && is(tree, values.getLast(), 1);
        };
    }

    private static BigDecimal sum(List<Purchase> orders, ToLongFunction<Purchase> of) {
        return orders.stream()
                .map(order -> BigDecimal.valueOf(of.applyAsLong(order)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// @param total in minor units
    private static boolean is(JsonNode tree, BigDecimal total, int parts) {
        return NaiveBounds.is(tree, total, BigDecimal.valueOf(parts), MINOR);
    }

    private static boolean isShare(JsonNode tree, BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0
                && NaiveBounds.is(tree, part.multiply(HUNDRED), whole, BigDecimal.ONE);
    }
}
