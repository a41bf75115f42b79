package org.stammkunde.success.tickets;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;

/// What one event said about a ticket, as true at a moment.
///
/// @param person number of the identifier it named the customer by, null = it named nobody
record Statement(
        Instant at,
        String messageId,
        long eventSource,
        What what,
        @Nullable Long person,
        EventProperties said) {

    /// In the order in which they were true; among equals the greater message id decides.
    static final Comparator<Statement> ORDER =
            Comparator.comparing(Statement::at)
                    .thenComparing(Statement::messageId)
                    .thenComparing(Statement::eventSource);

    /// What happened with it.
    enum What {
        CREATED,
        UPDATED,
        SOLVED,
        RATED
    }

    Statement of(long whom) {
        return new Statement(at, messageId, eventSource, what, whom, said);
    }

    /// The state it speaks of, or null.
    @Nullable TicketState state() {
        var word = said.word("state");
        if (word != null) {
            return TicketState.of(word).orElseThrow(() -> said.unknown("state"));
        }
        return switch (what) {
            case CREATED -> TicketState.OPEN;
            case SOLVED -> TicketState.SOLVED;
            case UPDATED, RATED -> null;
        };
    }
}
