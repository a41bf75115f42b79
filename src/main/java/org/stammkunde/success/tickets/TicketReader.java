package org.stammkunde.success.tickets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.statements.Heard;
import org.stammkunde.ingest.statements.Statement;

/// Reads what events say about tickets, and refuses what cannot be meant.
@Component
class TicketReader {

    /// What is kept of an event.
    private static final List<String> FIELDS =
            List.of(
                    "subject",
                    "state",
                    "channel",
                    "priority",
                    "created_at",
                    "first_response_at",
                    "solved_at",
                    "csat",
                    "csat_comment");

    private final EventPersons persons;

    TicketReader(EventPersons persons) {
        this.persons = persons;
    }

    /// @throws IngestException naming the property that cannot be used
    Heard<TicketWord> read(Event event, TicketWord word) {
        var heard = Heard.of(event, word, "ticket_id", FIELDS, persons);
        requireUsable(heard.statement());
        return heard;
    }

    /// What cannot be used says so while it is read, not when it is folded with others.
    private static void requireUsable(Statement<TicketWord> statement) {
        var said = Facts.of(List.of(statement));
        if (statement.what() == TicketWord.RATED && said.csat() == null) {
            throw IngestException.invalid("csat", "ingest.property-missing");
        }
        var created = statement.said().time("created_at");
        var solved = statement.said().time("solved_at");
        if (created != null && solved != null && solved.isBefore(created)) {
            throw IngestException.invalid("solved_at", "ingest.property-time-order");
        }
    }
}
