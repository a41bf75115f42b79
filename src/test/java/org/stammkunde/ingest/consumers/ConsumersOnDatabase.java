package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.ingest.EventLog;
import org.stammkunde.ingest.Logs;
import org.stammkunde.ingest.log.EventWriter;
import org.stammkunde.ingest.log.IncomingEvent;
import org.stammkunde.ingest.log.LogOnDatabase;
import org.stammkunde.ingest.log.NewEvents;
import org.stammkunde.ingest.spi.EventConsumer;

/// Consumers on a database of their own. Each [#node] is what a process of its own would run;
/// only the first hears at once of what is written.
final class ConsumersOnDatabase {

    final LogOnDatabase log = new LogOnDatabase();
    final JdbcClient jdbc = log.jdbc;
    final ConsumerStore store = new ConsumerStore(jdbc);
    final SetAsideStore aside = new SetAsideStore(jdbc, log.clock);
    final EventLog events = Logs.on(jdbc);
    final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(log.database));
    final List<Batches> sources =
            List.of(
                    new SetAsideBatches(events, store, aside, transaction),
                    new LogBatches(events, store, aside, transaction));

    private final Slots slots;
    private final EventWriter writer = log.node();
    private final List<Follower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    ConsumersOnDatabase() {
        slots = new Slots(log.rush::isOn);
    }

    /// @param rush whether consumers are to give way
    ConsumersOnDatabase(BooleanSupplier rush) {
        slots = new Slots(rush);
    }

    Follower node(EventConsumer consumer) {
        var news = followers.isEmpty() ? log.news : new NewEvents();
        var follower = new Follower(consumer, sources, store, news, log.rush, slots);
        followers.add(follower);
        threads.add(Thread.ofVirtual().start(follower));
        return follower;
    }

    /// Sends events whose message ids are `from`, `from + 1`, … in one delivery.
    void send(int from, int count) {
        var batch = new ArrayList<IncomingEvent>();
        for (int i = from; i < from + count; i++) {
            batch.add(log.event(Integer.toString(i)));
        }
        writer.store(batch, List.of());
    }

    /// As when it comes out of quarantine.
    void sendReceivedAt(String messageId, Instant receivedAt) {
        writer.store(List.of(log.event(messageId, "Tea Brewed", receivedAt)), List.of());
    }

    Reached reached(String consumer) {
        return store.place(consumer);
    }

    void stop() throws InterruptedException {
        followers.forEach(Follower::stop);
        for (var thread : threads) {
            thread.join();
        }
        writer.destroy();
    }
}
