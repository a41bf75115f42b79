package org.stammkunde.ingest.log;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is done beside receiving: months are made ahead, old messages forgotten and counts summed
/// up. Every node does it; all of it is idempotent.
@Component
class Housekeeping implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Partitions partitions;
    private final TallyStore tallies;
    private final ExcessStore quarantine;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("events-housekeeping").daemon().factory());

    Housekeeping(Partitions partitions, TallyStore tallies, ExcessStore quarantine, Clock clock) {
        this.partitions = partitions;
        this.tallies = tallies;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = thread.scheduleWithFixedDelay(() -> look(this::months), 0, 1, TimeUnit.DAYS);
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> look(quarantine::keep), 1, 60, TimeUnit.MINUTES);
        var _ = thread.scheduleWithFixedDelay(() -> look(tallies::sumUp), 1, 1, TimeUnit.MINUTES);
    }

    private void months() {
        partitions.prepare(clock.instant());
    }

    /// A time at which it fails, say because the database is away, is not the last.
    private void look(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("events=housekeeping result=failed", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
