package org.stammkunde.success.tickets;

import java.util.Arrays;
import java.util.Optional;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;

/// What can happen with a ticket, and the event that says so.
enum TicketWord {
    CREATED("Ticket Created"),
    UPDATED("Ticket Updated"),
    SOLVED("Ticket Solved"),
    RATED("Ticket Rated");

    private final String event;

    TicketWord(String event) {
        this.event = event;
    }

    static Optional<TicketWord> of(Event said) {
        return said.kind() != EventKind.TRACK
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(word -> word.event.equals(said.name()))
                        .findFirst();
    }
}
