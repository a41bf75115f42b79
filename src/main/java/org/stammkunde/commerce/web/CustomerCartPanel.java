package org.stammkunde.commerce.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.carts.OpenCarts;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows what lies in a customer's cart on the customer page.
@Component
class CustomerCartPanel implements ProfilePanel {

    private final OpenCarts carts;

    CustomerCartPanel(OpenCarts carts) {
        this.carts = carts;
    }

    @Override
    public String titleKey() {
        return "commerce.cart.title";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        return carts.of(customer).map(CustomerCart::new);
    }
}
