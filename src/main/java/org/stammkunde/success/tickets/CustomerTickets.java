package org.stammkunde.success.tickets;

import java.util.List;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Cell;

/// A customer's latest tickets.
///
/// @param more whether there are others
public record CustomerTickets(CustomerId customer, List<Ticket> tickets, boolean more)
        implements Page {

    public static Cell state(Ticket ticket) {
        return TicketColumns.state(ticket.state());
    }

    public static Cell csat(Ticket ticket) {
        return TicketColumns.csat(ticket.csat());
    }
}
