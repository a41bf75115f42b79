package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class ReturnsKind implements Kind {

    private static final BigDecimal MINOR = BigDecimal.valueOf(100);

    /// Some of orders of others, or of such as there are not.
    static final Fact<Refund> REFUNDS =
            new Fact<>(
                    "refunds",
                    Refund.class,
                    List.of(
                            "refund_id bigint",
                            "order_id bigint",
                            "customer_id bigint",
                            "booked_at timestamptz",
                            "amount_minor bigint"),
                    chance -> chance.rows(90, id -> refund(id, chance)),
                    (customer, _, at) ->
                            List.of(new Refund(customer, customer, customer, at, 5_00)));

    /// @param order null = of no order
    /// @param customer null = nobody known
    record Refund(long id, @Nullable Long order, @Nullable Long customer, Instant at, long amount)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, order, customer, Row.utc(at), amount);
        }
    }

    private static Refund refund(long id, Chance chance) {
        Long order = chance.oneIn(3) ? null : Long.valueOf(chance.below(Orders.COUNT));
        return new Refund(
                1 + id,
                order,
                chance.ownerOrNobody(),
                chance.instant(),
                chance.one(Chance.AMOUNTS));
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, REFUNDS);
    }

    @Override
    public void fill(Draft draft) {
        if (draft.choose("measure", List.of("count", "value")).equals("count")) {
            draft.counted();
        } else {
            draft.maybeWindow("within");
            draft.isMoney();
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var refunds =
                naive.shop().all(REFUNDS).stream()
                        .filter(each -> Objects.equals(each.customer(), person.id()))
                        .filter(each -> each.amount() > 0)
                        .filter(each -> naive.falls(tree.path("within"), each.at()))
                        .filter(each -> counts(each, naive))
                        .toList();
        if (tree.path("measure").stringValue().equals("count")) {
            long orders =
                    refunds.stream().map(Refund::order).filter(Objects::nonNull).distinct().count();
            long others = refunds.stream().filter(each -> each.order() == null).count();
            return NaiveBounds.often(tree, orders + others);
        }
        var sum =
                refunds.stream()
                        .map(each -> BigDecimal.valueOf(each.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return NaiveBounds.is(tree, sum, BigDecimal.ONE, MINOR);
    }

    /// Whoever's the order is.
    private static boolean counts(Refund refund, NaiveSegments naive) {
        return refund.order() == null
                || naive.shop().all(Orders.ORDERS).stream()
                        .filter(order -> order.id() == refund.order())
                        .filter(Purchase::counted)
                        .anyMatch(order -> naive.countFreeOrders() || order.value() > 0);
    }
}
