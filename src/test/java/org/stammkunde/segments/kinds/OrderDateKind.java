package org.stammkunde.segments.kinds;

import java.util.List;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class OrderDateKind implements Kind {

    @Override
    public String name() {
        return "orderDate";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS);
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("which", List.of("first", "last"));
        draft.window("within");
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var orders = Orders.of(person, naive);
        return naive.firstOrLastFalls(tree, orders.stream().map(Purchase::at).toList());
    }
}
