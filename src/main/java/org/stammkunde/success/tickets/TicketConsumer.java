package org.stammkunde.success.tickets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.spi.EventConsumer;

/// Makes tickets of events.
@Component
class TicketConsumer implements EventConsumer {

    private static final Map<String, Statement.What> NAMES =
            Map.of(
                    "Ticket Created", Statement.What.CREATED,
                    "Ticket Updated", Statement.What.UPDATED,
                    "Ticket Solved", Statement.What.SOLVED,
                    "Ticket Rated", Statement.What.RATED);

    private final TicketReader reader;
    private final TicketIntake intake;

    TicketConsumer(TicketReader reader, TicketIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public void consume(List<Event> events) {
        intake.take(
                events.stream()
                        .filter(event -> event.kind() == EventKind.TRACK)
                        .filter(event -> event.name() != null && NAMES.containsKey(event.name()))
                        .map(this::heard)
                        .toList());
    }

    private Heard heard(Event event) {
        return reader.read(event, Objects.requireNonNull(NAMES.get(event.name())));
    }
}
