package org.stammkunde.commerce.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.Orders;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.web.Page;

/// Shows a customer's latest orders on the customer page.
@Component
class CustomerOrdersPanel implements ProfilePanel {

    private static final int LATEST = 10;

    private final Orders orders;

    CustomerOrdersPanel(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String titleKey() {
        return "commerce.panel.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var page = new PageRequest(0, LATEST, null, true);
        var latest = orders.list(new OrderQuery(null, customer, null, null, null, page));
        if (latest.total() == 0) {
            return Optional.empty();
        }
        var details = latest.items().stream().map(order -> orders.get(order.id())).toList();
        return Optional.of(new CustomerOrders(customer, details, latest.total()));
    }
}
