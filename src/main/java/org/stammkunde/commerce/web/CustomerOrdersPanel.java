package org.stammkunde.commerce.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.OrderQuery;
import org.stammkunde.commerce.Orders;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows a customer's latest orders on the customer page.
@Component
class CustomerOrdersPanel implements ProfilePanel {

    private static final int LATEST = 10;
    private static final int LINES = 20;

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
        var latest = orders.latest(customer, LATEST, LINES);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        long total = latest.size() < LATEST ? latest.size() : orders.count(OrderQuery.of(customer));
        return Optional.of(new CustomerOrders(customer, latest, total));
    }
}
