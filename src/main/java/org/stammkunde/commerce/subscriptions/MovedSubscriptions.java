package org.stammkunde.commerce.subscriptions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.PersonHolder;

/// Lets subscriptions follow the identifiers under which they came.
@Component
class MovedSubscriptions implements PersonHolder {

    private final SubscriptionStore store;

    MovedSubscriptions(SubscriptionStore store) {
        this.store = store;
    }

    @Override
    public void moved(List<Move> moves) {
        store.move(moves);
    }
}
