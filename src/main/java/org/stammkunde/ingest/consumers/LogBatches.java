package org.stammkunde.ingest.consumers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.spi.EventConsumer;

/// The log from a consumer's place on. Its row is locked by the transaction that does the work
/// and moves the place: a second node passes it by, and one that lost its connection commits
/// nothing.
@Component
class LogBatches implements Batches {

    private final EventLog log;
    private final ConsumerStore consumers;
    private final SetAsideStore aside;
    private final TransactionTemplate transaction;

    LogBatches(
            EventLog log,
            ConsumerStore consumers,
            SetAsideStore aside,
            TransactionTemplate transaction) {
        this.log = log;
        this.consumers = consumers;
        this.aside = aside;
        this.transaction = transaction;
    }

    @Override
    public Step take(EventConsumer consumer, int most) {
        return Attempt.of(transaction, attempt -> next(consumer, most, attempt));
    }

    private Step next(EventConsumer consumer, int most, Attempt attempt) {
        var name = consumer.name();
        var place = consumers.place(name);
        if (log.first(place.after(), place.since()).isEmpty()) {
            return new Step.Nothing(false);
        }
        if (!consumers.lock(name, place)) {
            return new Step.Elsewhere();
        }
        var events = log.read(place.after(), place.since(), most);
        if (events.isEmpty()) {
            return new Step.Nothing(true);
        }
        attempt.at(events);
        var refused = Aside.of(consumer.consume(events));
        aside.add(name, refused);
        consumers.move(name, place.beyond(events));
        return new Step.Done(events.size(), events.getLast().receivedAt(), refused);
    }

    @Override
    public void setAside(EventConsumer consumer, Step.Failed alone, Verdict why) {
        transaction.executeWithoutResult(_ -> pass(consumer.name(), alone.events(), why));
    }

    /// Unless another node has been here since.
    private void pass(String name, List<Event> event, Verdict why) {
        var place = consumers.place(name);
        if (!consumers.lock(name, place)) {
            return;
        }
        if (log.read(place.after(), place.since(), 1).equals(event)) {
            aside.add(name, List.of(new Aside(event.getFirst(), why)));
            consumers.move(name, place.beyond(event));
        }
    }
}
