package org.stammkunde.success.tickets;

import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All tickets.
public record TicketList(ListView<Ticket> list) implements Page {}
