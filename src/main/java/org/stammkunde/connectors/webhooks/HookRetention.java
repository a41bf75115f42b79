package org.stammkunde.connectors.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Forgets old counts and samples, and deliveries that have waited in vain.
@Component
class HookRetention implements DisposableBean {

    static final Duration COUNTS = Duration.ofDays(30);
    static final Duration WAITING = Duration.ofDays(90);
    static final Duration SAMPLES = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(HookRetention.class);

    private final HookCountStore counts;
    private final WaitingStore waiting;
    private final HookSampleStore samples;
    private final Clock clock;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("webhooks-retention").daemon().factory());

    HookRetention(
            HookCountStore counts, WaitingStore waiting, HookSampleStore samples, Clock clock) {
        this.counts = counts;
        this.waiting = waiting;
        this.samples = samples;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = days.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.DAYS);
    }

    /// A day on which it fails, say because the database is away, is not the last.
    private void look() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("webhooks=not-forgotten next=tomorrow", e);
        }
    }

    void forget() {
        counts.deleteBefore(clock.instant().minus(COUNTS));
        waiting.deleteBefore(clock.instant().minus(WAITING));
        samples.deleteBefore(clock.instant().minus(SAMPLES));
    }

    @Override
    public void destroy() {
        days.shutdownNow();
    }
}
