package org.stammkunde.ingest.consumers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.spi.EventConsumer;

/// The events a consumer once failed at that somebody wants it to try again.
@Component
class SetAsideBatches implements Batches {

    private final EventLog log;
    private final ConsumerStore consumers;
    private final SetAsideStore aside;
    private final TransactionTemplate transaction;

    SetAsideBatches(
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
        if (!aside.anyWanted(name)) {
            return new Step.Nothing(false);
        }
        if (!consumers.lock(name, consumers.place(name))) {
            return new Step.Elsewhere();
        }
        var wanted = aside.wanted(name, most);
        var events =
                wanted.stream()
                        .map(row -> log.find(row.position(), row.receivedAt()))
                        .flatMap(Optional::stream)
                        .toList();
        attempt.at(events);
        var refused = events.isEmpty() ? List.<Aside>of() : Aside.of(consumer.consume(events));
        aside.add(name, refused);
        aside.deleteWanted(wanted);
        return new Step.Done(wanted.size(), wanted.getLast().receivedAt(), refused);
    }

    @Override
    public void setAside(EventConsumer consumer, Step.Failed alone, Verdict why) {
        transaction.executeWithoutResult(
                _ ->
                        aside.add(
                                consumer.name(),
                                List.of(new Aside(alone.events().getFirst(), why))));
    }
}
