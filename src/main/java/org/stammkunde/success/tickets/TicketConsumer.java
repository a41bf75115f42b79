package org.stammkunde.success.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.spi.Refusal;
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
    public List<Refusal> consume(List<Event> events) {
        var heard = new ArrayList<Heard<TicketWord>>();
        var refused = Refusal.of(events, event -> heard(event).ifPresent(heard::add));
        intake.take(heard);
        return refused;
    }

    private Optional<Heard<TicketWord>> heard(Event event) {
        return TicketWord.of(event).map(word -> reader.read(event, word));
    }
}
