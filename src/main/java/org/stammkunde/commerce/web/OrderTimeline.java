package org.stammkunde.commerce.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.Order;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.Orders;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.web.Formats;

/// Tells of a customer's orders.
@Component
class OrderTimeline implements TimelineSource {

    private final Orders orders;

    OrderTimeline(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String topic() {
        return "orders";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        var page = new PageRequest(0, limit, null, true);
        var query = new OrderQuery(null, customer, null, null, null, page);
        return orders.after(query, place(place)).items().stream()
                .map(OrderTimeline::entry)
                .toList();
    }

    private static org.stammkunde.shared.Place place(Place place) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.at());
        return new org.stammkunde.shared.Place(Long.toString(micros), place.id());
    }

    private static Entry entry(Order order) {
        var key =
                switch (order.status()) {
                    case PLACED -> "commerce.timeline.placed";
                    case CANCELLED -> "commerce.timeline.cancelled";
                    case TEST -> "commerce.timeline.test";
                };
        return new Entry(
                order.orderedAt(),
                order.id().value(),
                key,
                Map.of("number", order.number(), "value", Formats.money(order.value())),
                "shopping-cart",
                "/orders/" + order.id());
    }
}
