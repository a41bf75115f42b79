package org.stammkunde.commerce.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.Orders;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.spi.SearchSource;

/// Finds orders by the beginning of their number.
@Component
class OrderSearch implements SearchSource {

    private final Orders orders;

    OrderSearch(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_CUSTOMERS;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var page = new PageRequest(0, limit, "number", false);
        return orders.first(new OrderQuery(text, null, null, null, null, page)).stream()
                .map(
                        order ->
                                new Hit(
                                        "commerce.search.kind",
                                        order.number(),
                                        Formats.date(order.orderedAt())
                                                + ", "
                                                + Formats.money(order.value()),
                                        "/orders/" + order.id()))
                .toList();
    }
}
