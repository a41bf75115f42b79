package org.stammkunde.success.tickets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.PersonHolder;

/// Lets tickets follow the identifiers under which they came.
@Component
class MovedTickets implements PersonHolder {

    private final TicketStore store;

    MovedTickets(TicketStore store) {
        this.store = store;
    }

    @Override
    public void moved(List<Move> moves) {
        store.move(moves);
    }
}
