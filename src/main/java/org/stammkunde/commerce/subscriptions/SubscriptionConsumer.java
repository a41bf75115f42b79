package org.stammkunde.commerce.subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.spi.EventConsumer;

/// Makes subscriptions of events.
@Component
class SubscriptionConsumer implements EventConsumer {

    private static final Map<String, Statement.What> NAMES =
            Map.of(
                    "Subscription Started", Statement.What.STARTED,
                    "Subscription Updated", Statement.What.UPDATED,
                    "Subscription Ended", Statement.What.ENDED);

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
        intake.take(
                events.stream()
                        .filter(event -> event.kind() == EventKind.TRACK)
                        .filter(event -> event.name() != null && NAMES.containsKey(event.name()))
                        .map(this::heard)
                        .toList());
    }

    private Heard heard(Event event) {
        var what = Objects.requireNonNull(NAMES.get(event.name()));
        return reader.read(event, what);
    }
}
