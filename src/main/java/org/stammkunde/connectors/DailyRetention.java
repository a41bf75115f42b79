package org.stammkunde.connectors;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has [Retention] look after every start and once a day.
@Component
class DailyRetention implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);

    private final Retention retention;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("imports-retention").daemon().factory());

    DailyRetention(Retention retention) {
        this.retention = retention;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = days.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.DAYS);
    }

    /// A day on which it fails, say because the database is away, is not the last.
    private void look() {
        try {
            retention.discard();
        } catch (RuntimeException e) {
            LOG.warn("imports=not-discarded next=tomorrow", e);
        }
    }

    @Override
    public void destroy() {
        days.shutdownNow();
    }
}
