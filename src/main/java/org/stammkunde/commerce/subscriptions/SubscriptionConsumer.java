package org.stammkunde.commerce.subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.spi.Refusal;
import org.stammkunde.ingest.statements.Heard;

/// Makes subscriptions of events.
@Component
class SubscriptionConsumer implements EventConsumer {

    private final SubscriptionReader reader;
    private final SubscriptionIntake intake;

    SubscriptionConsumer(SubscriptionReader reader, SubscriptionIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public List<Refusal> consume(List<Event> events) {
        var heard = new ArrayList<Heard<SubscriptionWord>>();
        var refused = Refusal.of(events, event -> heard(event).ifPresent(heard::add));
        intake.take(heard);
        return refused;
    }

    private Optional<Heard<SubscriptionWord>> heard(Event event) {
        return SubscriptionWord.of(event).map(word -> reader.read(event, word));
    }
}
