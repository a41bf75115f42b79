package org.stammkunde.segments.lists;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has lines of files forgotten that are older than a month, after every start and once a day.
@Component
class DailyForgetting implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DailyForgetting.class);

    private final Fillings fillings;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("lists-forgetting").daemon().factory());

    DailyForgetting(Fillings fillings) {
        this.fillings = fillings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = days.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.DAYS);
    }

    /// A day on which it fails, say because the database is away, is not the last.
    private void look() {
        try {
            fillings.forgetLines();
        } catch (RuntimeException e) {
            LOG.warn("list-lines=not-forgotten next=tomorrow", e);
        }
    }

    @Override
    public void destroy() {
        days.shutdownNow();
    }
}
