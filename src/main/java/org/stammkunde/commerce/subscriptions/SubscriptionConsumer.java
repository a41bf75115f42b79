package org.stammkunde.commerce.subscriptions;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.EventConsumer;
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
    public void consume(List<Event> events) {
        intake.take(events.stream().flatMap(this::heard).toList());
    }

    private Stream<Heard<SubscriptionWord>> heard(Event event) {
        return SubscriptionWord.of(event).map(word -> reader.read(event, word)).stream();
    }
}
