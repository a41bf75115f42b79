package org.stammkunde.commerce.subscriptions;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows a customer's subscriptions on the customer page.
@Component
class CustomerSubscriptionsPanel implements ProfilePanel {

    private static final int LATEST = 10;

    private final Subscriptions subscriptions;
    private final Clock clock;

    CustomerSubscriptionsPanel(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "commerce.subscriptions.title";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var latest = subscriptions.latest(customer, LATEST + 1);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var shown = latest.stream().limit(LATEST).toList();
        return Optional.of(
                new CustomerSubscriptions(
                        customer, shown, latest.size() > LATEST, clock.instant()));
    }
}
