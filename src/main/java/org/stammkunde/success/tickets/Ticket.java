package org.stammkunde.success.tickets;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// A ticket as it is in lists.
///
/// @param source the system whose number `number` is
/// @param customer null = the events name nobody
/// @param customerLabel what to call the customer, null until somebody asked
/// @param csat how content the customer was, 1 to 5
public record Ticket(
        TicketId id,
        String source,
        String number,
        @Nullable CustomerId customer,
        @Nullable String customerLabel,
        @Nullable String subject,
        TicketState state,
        @Nullable String channel,
        @Nullable String priority,
        Instant createdAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant solvedAt,
        @Nullable Integer csat,
        @Nullable String csatComment) {

    /// How long the customer waited for the first answer; null = there was none yet.
    public @Nullable Duration firstResponse() {
        return firstResponseAt == null ? null : since(firstResponseAt);
    }

    /// How long it took to solve, or takes by now.
    public Duration age(Instant now) {
        return since(solvedAt == null ? now : solvedAt);
    }

    private Duration since(Instant moment) {
        var duration = Duration.between(createdAt, moment);
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    Ticket labelled(@Nullable String label) {
        return new Ticket(
                id,
                source,
                number,
                customer,
                label,
                subject,
                state,
                channel,
                priority,
                createdAt,
                firstResponseAt,
                solvedAt,
                csat,
                csatComment);
    }
}
