package org.stammkunde.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.warehouse.Warehouse;

/// Has all members worked out anew: of new and edited segments at once, of all of them soon after
/// very much was stored, and every few minutes because time goes by.
@Component
class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /// Between two looks for new and edited segments.
    private static final Duration IDLE = Duration.ofSeconds(2);

    /// For each second of sweeping over all of them so many of rest.
    private static final int REST = 4;

    private static final Duration LATEST = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SegmentStore segments;
    private final Sweep sweep;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Map<SegmentId, Instant> sweptAt = new HashMap<>();
    private Instant restUntil = Instant.MIN;
    private volatile boolean muchChanged;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Keeper(SegmentStore segments, Sweep sweep, Warehouse warehouse, Company company, Clock clock) {
        this.segments = segments;
        this.sweep = sweep;
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void start() {
        var shift = new CountDownLatch(1);
        stopped = shift;
        Thread.ofPlatform().name("segments").daemon().start(() -> keepUntil(shift));
    }

    @Override
    public void stop() {
        stopped.countDown();
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// There is a new or an edited segment.
    void wake() {
        bell.release();
    }

    /// More was stored than can be looked at customer by customer.
    void muchChanged() {
        muchChanged = true;
    }

    private void keepUntil(CountDownLatch shift) {
        while (shift.getCount() > 0) {
            try {
                look(shift);
                if (bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("segments=not-looked-at", e);
            }
        }
    }

    private void look(CountDownLatch shift) {
        if (!company.exists()) {
            return;
        }
        var all = segments.all();
        if (muchChanged && !clock.instant().isBefore(restUntil)) {
            sweepOverAll(shift, all);
            return;
        }
        var due = all.stream().filter(this::isDue).toList();
        if (!due.isEmpty()) {
            sweepOver(shift, due, Cause.TIME);
        }
    }

    private void sweepOverAll(CountDownLatch shift, List<Segment> all) {
        var start = clock.instant();
        muchChanged = false;
        if (!sweepOver(shift, all, Cause.DATA)) {
            muchChanged = true;
        }
        var end = clock.instant();
        restUntil = end.plus(Duration.between(start, end).multipliedBy(REST));
    }

    private boolean isDue(Segment segment) {
        if (!segment.isFilled() && segment.trouble() == null) {
            return true;
        }
        var before = sweptAt.get(segment.id());
        return before == null || Duration.between(before, clock.instant()).compareTo(LATEST) >= 0;
    }

    /// The warehouse is waited for once and before any segment is locked.
    ///
    /// @param cause of what changed though its condition did not
    /// @return whether that was done for all of them
    private boolean sweepOver(CountDownLatch shift, List<Segment> some, Cause cause) {
        boolean all = some.isEmpty() || warehouse.awaitCaughtUp(PATIENCE);
        for (var segment : some) {
            all = all && shift.getCount() > 0 && sweepOver(segment, cause);
        }
        return all;
    }

    private boolean sweepOver(Segment segment, Cause cause) {
        try {
            if (!sweep.over(segment.id(), cause)) {
                return false;
            }
        } catch (ProblemException e) {
            segments.trouble(segment.id(), e.code());
        } catch (RuntimeException e) {
            var reference = UUID.randomUUID().toString();
            LOG.error("segment={} reference={} not counted", segment.id(), reference, e);
            segments.trouble(segment.id(), reference);
        }
        sweptAt.put(segment.id(), clock.instant());
        return true;
    }
}
