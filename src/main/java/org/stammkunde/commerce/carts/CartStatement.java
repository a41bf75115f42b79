package org.stammkunde.commerce.carts;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;

/// What one event said about a cart, as true at a moment.
///
/// @param who whom it named, null = nobody
record CartStatement(
        Instant at,
        String messageId,
        long eventSource,
        What what,
        @Nullable Identifier who,
        CartSaid said) {

    /// In the order in which they were true; among equals the greater message id decides.
    static final Comparator<CartStatement> ORDER =
            Comparator.comparing(CartStatement::at)
                    .thenComparing(CartStatement::messageId)
                    .thenComparing(CartStatement::eventSource);

    /// What happened with it.
    enum What {
        ADDED,
        REMOVED,
        VIEWED,
        CHECKOUT,
        COUPON,
        ORDERED
    }
}
