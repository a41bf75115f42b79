package org.stammkunde.success.tickets;

import static org.stammkunde.web.Texts.t;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;
import org.stammkunde.web.kit.Cell;
import org.stammkunde.web.kit.Column;
import org.stammkunde.web.kit.Tone;

/// The columns of the ticket list, on the page and in the export.
final class TicketColumns {

    private static final int GOOD = 4;

    private TicketColumns() {}

    /// @param now what counts as the present
    static List<Column<Ticket>> all(Instant now) {
        return List.of(
                text("number", "success.ticket.number", ticket -> Cell.text(ticket.number())),
                text("subject", "success.ticket.subject", ticket -> Cell.text(ticket.subject())),
                text("customer", "success.ticket.customer", TicketColumns::customer),
                text("state", "success.ticket.state", ticket -> state(ticket.state())),
                figures("created", "success.ticket.created", t -> Cell.dateTime(t.createdAt()))
                        .withSort(),
                figures("response", "success.ticket.response", t -> took(t.firstResponse())),
                figures("age", "success.ticket.age", ticket -> took(ticket.age(now))),
                figures("csat", "success.ticket.csat", ticket -> csat(ticket.csat())).withSort(),
                figures("solved", "success.ticket.solved", t -> Cell.dateTime(t.solvedAt()))
                        .withSort()
                        .onRequest(),
                text("channel", "success.ticket.channel", ticket -> Cell.text(ticket.channel()))
                        .onRequest(),
                text("priority", "success.ticket.priority", t -> Cell.text(t.priority()))
                        .onRequest(),
                text("comment", "success.ticket.comment", t -> Cell.text(t.csatComment()))
                        .onRequest(),
                text("source", "success.ticket.source", ticket -> Cell.text(ticket.source()))
                        .onRequest());
    }

    static Cell state(TicketState state) {
        return Cell.badge(
                t(key(state)),
                switch (state) {
                    case OPEN -> Tone.WARNING;
                    case PENDING -> Tone.INFO;
                    case SOLVED -> Tone.GOOD;
                    case CLOSED -> Tone.NEUTRAL;
                });
    }

    static String key(TicketState state) {
        return switch (state) {
            case OPEN -> "success.ticket.state.open";
            case PENDING -> "success.ticket.state.pending";
            case SOLVED -> "success.ticket.state.solved";
            case CLOSED -> "success.ticket.state.closed";
        };
    }

    static Cell csat(@Nullable Integer csat) {
        return csat == null
                ? Cell.number(null)
                : Cell.badge(
                        t("success.ticket.csat.of", "csat", csat),
                        csat >= GOOD ? Tone.GOOD : csat == GOOD - 1 ? Tone.NEUTRAL : Tone.BAD);
    }

    /// The export holds whole minutes.
    private static Cell took(@Nullable Duration duration) {
        return new Cell.Value(
                Formats.duration(duration), duration == null ? null : duration.toMinutes());
    }

    private static Cell customer(Ticket ticket) {
        var customer = ticket.customer();
        if (customer == null) {
            return Cell.text(null);
        }
        var label = ticket.customerLabel();
        return Cell.link(label == null ? customer.toString() : label, "/customers/" + customer);
    }

    private static Column<Ticket> text(String key, String label, Function<Ticket, Cell> cell) {
        return Column.of(key, t(label), cell);
    }

    private static Column<Ticket> figures(String key, String label, Function<Ticket, Cell> cell) {
        return Column.figures(key, t(label), cell);
    }
}
