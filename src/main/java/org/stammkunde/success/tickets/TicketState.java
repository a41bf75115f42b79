package org.stammkunde.success.tickets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.statements.Statement;

/// What a ticket waits for.
public enum TicketState {
    /// For us.
    OPEN,
    /// For the customer, or for somebody else.
    PENDING,
    SOLVED,
    CLOSED;

    /// Whether nothing is left to do.
    public boolean done() {
        return this == SOLVED || this == CLOSED;
    }

    /// The state a statement speaks of, or null.
    static @Nullable TicketState of(Statement<TicketWord> statement) {
        var word = statement.said().word("state");
        if (word != null) {
            return of(word).orElseThrow(() -> statement.said().unknown("state"));
        }
        return switch (statement.what()) {
            case CREATED -> OPEN;
            case SOLVED -> SOLVED;
            case UPDATED, RATED -> null;
        };
    }

    static Optional<TicketState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
