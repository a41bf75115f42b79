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

/// Looks every second for whom there is something to send, and sends for several at a time. Whoever
/// has had a second, or one message that took longer, makes room for those who wait: many slow
/// receivers hold up the others for one message each.
@Component
class Couriers implements RegularTask, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final WorkStore store;
    private final Courier courier;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<WebhookId> underWay = ConcurrentHashMap.newKeySet();
    /// Whether somebody waits for room.
    private volatile boolean crowded;

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
        crowded = false;
        for (var id : store.due()) {
            if (underWay.contains(id)) {
                continue;
            }
            if (!room.tryAcquire()) {
                crowded = true;
                break;
            }
            if (underWay.add(id)) {
                Thread.ofVirtual().name("segment-webhook-" + id).start(() -> deliver(id));
            }
        }
    }

    /// What goes wrong here leaves the message to the next one, once the lease has run out.
    private void deliver(WebhookId id) {
        try {
            long start = System.nanoTime();
            boolean more = true;
            while (more && !stopped && !(crowded && isOver(start))) {
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

    private static boolean isOver(long start) {
        return System.nanoTime() - start >= TURN.toNanos();
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
