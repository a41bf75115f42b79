package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import java.util.List;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;

/// A customer's subscriptions.
///
/// @param more whether there are others
/// @param now what counts as the present
public record CustomerSubscriptions(
        CustomerId customer, List<Subscription> subscriptions, boolean more, Instant now)
        implements Page {

    public Cell state(Subscription subscription) {
        return SubscriptionColumns.state(subscription, now);
    }
}
