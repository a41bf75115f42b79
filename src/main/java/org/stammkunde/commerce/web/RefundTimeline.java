package org.stammkunde.commerce.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.Orders;
import org.stammkunde.commerce.Refund;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;

/// Tells of a customer's refunds.
@Component
class RefundTimeline implements TimelineSource {

    private final Orders orders;

    RefundTimeline(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String topic() {
        return "orders";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        return orders.refunds(customer, place.at(), place.id(), limit).stream()
                .map(RefundTimeline::entry)
                .toList();
    }

    private static Entry entry(Refund refund) {
        return new Entry(
                refund.bookedAt(),
                refund.id(),
                "commerce.timeline.refunded",
                Map.of("number", refund.number(), "value", Formats.money(refund.amount())),
                "receipt-refund",
                refund.order() == null ? null : "/orders/" + refund.order());
    }
}
