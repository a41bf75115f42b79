package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Money;

/// Something that happened with a subscription.
///
/// @param id which tells apart what happened at the same time
/// @param before what was due a month until then, null = nothing known
/// @param after what is due from then on; of an end what was due last
record Happening(
        long id,
        Instant at,
        What what,
        String number,
        @Nullable String plan,
        @Nullable Money before,
        @Nullable Money after) {

    /// What happened.
    enum What {
        STARTED,
        CHANGED,
        ENDED,
        RETURNED
    }

    String name() {
        return plan == null ? number : plan;
    }
}
