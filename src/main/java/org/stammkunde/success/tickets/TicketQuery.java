package org.stammkunde.success.tickets;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;

/// Which tickets are asked for; null fields do not filter.
///
/// @param states empty = all
/// @param csat exactly this rating
/// @param createdBefore exclusive
public record TicketQuery(
        Set<TicketState> states,
        @Nullable Integer csat,
        @Nullable Instant createdBefore,
        @Nullable CustomerId customer,
        PageRequest page) {

    public TicketQuery {
        states = Set.copyOf(states);
    }

    /// All of a customer, the newest first.
    static TicketQuery of(CustomerId customer, int most) {
        var page = new PageRequest(0, most, null, true);
        return new TicketQuery(Set.of(), null, null, customer, page);
    }
}
