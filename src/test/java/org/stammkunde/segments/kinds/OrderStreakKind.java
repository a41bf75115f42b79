package org.stammkunde.segments.kinds;

import java.util.List;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class OrderStreakKind implements Kind {

    @Override
    public String name() {
        return "orderStreak";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, Orders.COUPONS);
    }

    @Override
    public void fill(Draft draft) {
        Orders.fill(draft);
        Streaks.fill(draft);
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var orders =
                Orders.of(person, naive).stream()
                        .filter(order -> Orders.isMeant(tree, order, naive));
        return Streaks.meet(tree, orders.map(Purchase::at), naive);
    }
}
