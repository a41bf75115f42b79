package org.stammkunde.commerce.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.Order;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.Orders;
import org.stammkunde.commerce.Refund;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.web.Formats;

/// Tells of a customer's orders and refunds.
@Component
class CustomerTimeline implements TimelineSource {

    private final Orders orders;

    CustomerTimeline(Orders orders) {
        this.orders = orders;
    }

    @Override
    public List<Entry> before(CustomerId customer, Instant before, int limit) {
        var page = new PageRequest(0, limit, null, true);
        var ordered = orders.first(new OrderQuery(null, customer, null, null, before, page));
        var refunded = orders.refunds(customer, before, limit);
        return Stream.concat(
                        ordered.stream().map(CustomerTimeline::entry),
                        refunded.stream().map(CustomerTimeline::entry))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(limit)
                .toList();
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
                key,
                Map.of("number", order.number(), "value", Formats.money(order.value())),
                "shopping-cart",
                "/orders/" + order.id());
    }

    private static Entry entry(Refund refund) {
        return new Entry(
                refund.bookedAt(),
                "commerce.timeline.refunded",
                Map.of("number", refund.number(), "value", Formats.money(refund.amount())),
                "receipt-refund",
                refund.order() == null ? null : "/orders/" + refund.order());
    }
}
