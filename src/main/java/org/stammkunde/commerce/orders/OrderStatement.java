package org.stammkunde.commerce.orders;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;

/// What one event said about an order, as true at a moment.
///
/// @param who whom it named, null = nobody
record OrderStatement(
        Instant at,
        String messageId,
        long eventSource,
        What what,
        @Nullable Identifier who,
        OrderSaid said) {

    /// In the order in which they were true; among equals the greater message id decides.
    static final Comparator<OrderStatement> ORDER =
            Comparator.comparing(OrderStatement::at)
                    .thenComparing(OrderStatement::messageId)
                    .thenComparing(OrderStatement::eventSource);

    /// What happened with it.
    enum What {
        COMPLETED,
        UPDATED,
        REFUNDED,
        CANCELLED
    }

    /// Describes the order itself, not what became of it.
    boolean describes() {
        return what == What.COMPLETED || what == What.UPDATED;
    }
}
