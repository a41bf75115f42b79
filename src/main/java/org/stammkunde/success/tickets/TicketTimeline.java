package org.stammkunde.success.tickets;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.spi.TimelineSource;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;

/// Tells when a customer asked for help, and how content they were in the end.
@Component
class TicketTimeline implements TimelineSource {

    private final Tickets tickets;

    TicketTimeline(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String topic() {
        return "tickets";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        return tickets.before(customer, place, limit).stream()
                .map(ticket -> entry(customer, ticket))
                .toList();
    }

    private static Entry entry(CustomerId customer, Ticket ticket) {
        var key = ticket.csat() == null ? "success.timeline.ticket" : "success.timeline.rated";
        var subject = ticket.subject() == null ? ticket.number() : ticket.subject();
        var csat = ticket.csat() == null ? Formats.NO_VALUE : Integer.toString(ticket.csat());
        return new Entry(
                ticket.createdAt(),
                ticket.id().value(),
                key,
                Map.of("subject", subject, "csat", csat),
                "ticket",
                "/tickets?customer=" + customer);
    }
}
