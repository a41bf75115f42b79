package org.stammkunde.ingest.consumers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.log.NewEvents;
import org.stammkunde.ingest.log.Rush;
import org.stammkunde.ingest.spi.EventConsumer;

/// Keeps all consumers up with the log, from the moment the application is up until it stops.
@Component
class ConsumerRunner implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRunner.class);

    private final ObjectProvider<EventConsumer> known;
    private final List<Batches> sources;
    private final ConsumerStore store;
    private final NewEvents news;
    private final Rush rush;
    private volatile List<Follower> followers = List.of();
    private final List<Thread> threads = new ArrayList<>();

    /// @param known asked at start only: consumers may themselves use what depends on this
    ConsumerRunner(
            ObjectProvider<EventConsumer> known,
            SetAsideBatches aside,
            LogBatches log,
            ConsumerStore store,
            NewEvents news,
            Rush rush) {
        this.known = known;
        this.sources = List.of(aside, log);
        this.store = store;
        this.news = news;
        this.rush = rush;
    }

    @Override
    public void start() {
        var slots = new Slots(rush::isOn);
        followers =
                known.orderedStream()
                        .map(consumer -> new Follower(consumer, sources, store, news, rush, slots))
                        .toList();
        for (var follower : followers) {
            threads.add(
                    Thread.ofVirtual()
                            .name("consumer-" + follower.consumer().name())
                            .start(follower));
        }
    }

    List<Follower> followers() {
        return followers;
    }

    /// Batches in work are completed, or else broken off and rolled back.
    @Override
    public void stop() {
        followers.forEach(Follower::stop);
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    LOG.warn("thread={} stopped=unfinished", thread.getName());
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        followers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !followers.isEmpty();
    }
}
