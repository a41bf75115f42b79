package org.stammkunde.success.tickets;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.statements.Heard;

/// Makes tickets of events.
@Component
class TicketConsumer implements EventConsumer {

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
        intake.take(events.stream().flatMap(this::heard).toList());
    }

    private Stream<Heard<TicketWord>> heard(Event event) {
        return TicketWord.of(event).map(word -> reader.read(event, word)).stream();
    }
}
