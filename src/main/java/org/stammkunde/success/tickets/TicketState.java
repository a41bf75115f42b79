package org.stammkunde.success.tickets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<TicketState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
