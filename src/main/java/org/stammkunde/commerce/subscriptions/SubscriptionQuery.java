package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;

/// Which subscriptions are asked for; null fields do not filter.
///
/// @param now what counts as the present
/// @param state whether they run or have ended
/// @param renewsBefore run, and renew from now on and before then
public record SubscriptionQuery(
        Instant now,
        @Nullable State state,
        @Nullable String plan,
        @Nullable Instant renewsBefore,
        @Nullable CustomerId customer,
        PageRequest page) {

    /// Whether a subscription is still to be counted on.
    public enum State {
        RUNNING,
        ENDED
    }

    /// All of a customer, the newest first.
    static SubscriptionQuery of(CustomerId customer, Instant now, int most) {
        var page = new PageRequest(0, most, null, true);
        return new SubscriptionQuery(now, null, null, null, customer, page);
    }
}
