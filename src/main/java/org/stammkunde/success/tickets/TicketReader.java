package org.stammkunde.success.tickets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.IngestException;

/// Reads what events say about tickets, and refuses what cannot be meant.
@Component
class TicketReader {

    private static final int LONGEST_NUMBER = 200;

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
    Heard read(Event event, Statement.What what) {
        var properties = EventProperties.of(event);
        var number = properties.required("ticket_id");
        if (number.length() > LONGEST_NUMBER) {
            throw IngestException.invalid("ticket_id", "ingest.property-long");
        }
        var statement =
                new Statement(
                        event.occurredAt(),
                        event.messageId(),
                        event.source(),
                        what,
                        null,
                        properties.only(FIELDS));
        requireUsable(statement);
        return new Heard(
                new TicketKey(persons.system(event), number),
                statement,
                persons.sighting(event).orElse(null));
    }

    /// What cannot be used says so while it is read, not when it is folded with others.
    private static void requireUsable(Statement statement) {
        var said = Facts.of(List.of(statement));
        if (statement.what() == Statement.What.RATED && said.csat() == null) {
            throw IngestException.invalid("csat", "ingest.property-missing");
        }
        var created = statement.said().time("created_at");
        var solved = statement.said().time("solved_at");
        if (created != null && solved != null && solved.isBefore(created)) {
            throw IngestException.invalid("solved_at", "ingest.property-time-order");
        }
    }
}
