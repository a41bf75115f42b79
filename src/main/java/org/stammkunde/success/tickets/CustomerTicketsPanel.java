package org.stammkunde.success.tickets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows a customer's latest tickets on the customer page.
@Component
class CustomerTicketsPanel implements ProfilePanel {

    private static final int LATEST = 10;

    private final Tickets tickets;

    CustomerTicketsPanel(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String titleKey() {
        return "success.tickets.title";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var latest = tickets.latest(customer, LATEST + 1);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var shown = latest.stream().limit(LATEST).toList();
        return Optional.of(new CustomerTickets(customer, shown, latest.size() > LATEST));
    }
}
