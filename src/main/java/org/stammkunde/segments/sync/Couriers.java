package org.stammkunde.segments.sync;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.stammkunde.jobs.spi.RegularTask;

/// Looks every second for whom there is something to send, and sends for several at a time: a slow
/// receiver keeps the others waiting only when there are many such.
@Component
class Couriers implements RegularTask, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;

    private final WorkStore store;
    private final Courier courier;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<WebhookId> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Couriers(WorkStore store, Courier courier) {
        this.store = store;
        this.courier = courier;
    }

    @Override
    public String name() {
        return "segment-webhooks";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        for (var id : store.due()) {
            if (!underWay.contains(id) && room.tryAcquire()) {
                underWay.add(id);
                Thread.ofVirtual().name("segment-webhook-" + id).start(() -> deliver(id));
            }
        }
    }

    /// What goes wrong here leaves the message to the next one, once the lease has run out.
    private void deliver(WebhookId id) {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = courier.deliver(id);
            }
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("webhook={} not delivered", id, e);
            }
        } finally {
            underWay.remove(id);
            room.release();
        }
    }

    /// Messages that are under way come to their end.
    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        if (!room.tryAcquire(AT_ONCE, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("segment-webhooks=stopped unfinished");
        }
    }
}
