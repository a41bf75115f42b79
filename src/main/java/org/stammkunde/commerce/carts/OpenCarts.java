package org.stammkunde.commerce.carts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stammkunde.shared.CustomerId;

/// Carts that customers may still order.
@Service
public class OpenCarts {

    /// Without a touch for so long, a cart counts as left.
    public static final Duration LEFT = Duration.ofHours(1);

    /// What was not touched for so long is of interest to nobody.
    private static final Duration KEPT = Duration.ofDays(30);

    private final OpenCartStore store;
    private final Clock clock;

    OpenCarts(OpenCartStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The customer's latest cart, unless it is empty, a month old, or the customer has ordered
    /// since.
    public Optional<OpenCart> of(CustomerId customer) {
        var now = clock.instant();
        return store.find(customer, now.minus(KEPT), now.minus(LEFT));
    }
}
