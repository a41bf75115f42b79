package org.stammkunde.segments;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    /// So much earlier than it is due a segment is swept over with others.
    private static final Duration SOON = LATEST.dividedBy(2);

    /// Until another attempt at a segment that went wrong for no reason of its own.
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final SegmentStore segments;
    private final UseStore uses;
    private final Suspicion suspicion;
    private final Sweep sweep;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;
    private final Timer time;
    private final Semaphore bell = new Semaphore(0);
    private final Map<SegmentId, Instant> dueAt = new HashMap<>();
    private Instant restUntil = Instant.MIN;
    private volatile boolean muchChanged;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    Keeper(
            SegmentStore segments,
            UseStore uses,
            Suspicion suspicion,
            Sweep sweep,
            Warehouse warehouse,
            Company company,
            MeterRegistry metrics,
            Clock clock) {
        this.segments = segments;
        this.uses = uses;
        this.suspicion = suspicion;
        this.sweep = sweep;
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
        this.time =
                Timer.builder("stammkunde.segments.sweep")
                        .description("Working out anew who is in the segments that were due")
                        .register(metrics);
    }

    @Override
    public void start() {
        var shift = new CountDownLatch(1);
        stopped = shift;
        thread = Thread.ofPlatform().name("segments").daemon().start(() -> keepUntil(shift));
    }

    /// A sweep that is on comes to its end while there is still something to ask.
    @Override
    public void stop() {
        stopped.countDown();
        bell.release();
        var running = thread;
        try {
            if (running != null && !running.join(LONGEST_STOP)) {
                LOG.warn("segments=stopped unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        try {
            while (shift.getCount() > 0) {
                look(shift);
                if (bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(CountDownLatch shift) {
        try {
            if (company.exists()) {
                lookAt(segments.all(), shift);
            }
        } catch (RuntimeException e) {
            LOG.warn("segments=not-looked-at", e);
        }
    }

    private void lookAt(List<Segment> all, CountDownLatch shift) {
        if (muchChanged && !clock.instant().isBefore(restUntil)) {
            sweepOverAll(shift, all);
            return;
        }
        var due = due(all);
        if (!due.isEmpty()) {
            sweepOver(shift, due, Cause.TIME);
        }
    }

    /// With a segment those are due that ask about it, until that was done. Whatever is due soon
    /// comes along when time makes some due, so that they are asked about together.
    private List<Segment> due(List<Segment> all) {
        var now = clock.instant();
        var some = dueBy(now, all);
        if (some.isEmpty()) {
            return List.of();
        }
        boolean byTime =
                all.stream()
                        .filter(each -> each.isFilled() && each.trouble() == null)
                        .anyMatch(each -> some.contains(each.id()));
        var due = uses.withUsers(byTime ? dueBy(now.plus(SOON), all) : some);
        dueAt.keySet().removeAll(due);
        return all.stream().filter(segment -> due.contains(segment.id())).toList();
    }

    private void sweepOverAll(CountDownLatch shift, List<Segment> all) {
        var start = clock.instant();
        muchChanged = false;
        boolean done = false;
        try {
            done = sweepOver(shift, all, Cause.DATA);
        } finally {
            if (!done) {
                muchChanged = true;
            }
        }
        var end = clock.instant();
        restUntil = end.plus(Duration.between(start, end).multipliedBy(REST));
    }

    private Set<SegmentId> dueBy(Instant time, List<Segment> all) {
        return all.stream().filter(each -> isDue(each, time)).map(Segment::id).collect(toSet());
    }

    private boolean isDue(Segment segment, Instant by) {
        if (!segment.isFilled() && segment.trouble() == null) {
            return true;
        }
        var at = dueAt.get(segment.id());
        return at == null || !by.isBefore(at);
    }

    /// The warehouse is waited for once and before any segment is locked.
    ///
    /// @param cause of what changed though its condition did not
    /// @return whether that was done for all of them
    private boolean sweepOver(CountDownLatch shift, List<Segment> some, Cause cause) {
        return Boolean.TRUE.equals(time.record(() -> sweep(shift, some, cause)));
    }

    private boolean sweep(CountDownLatch shift, List<Segment> some, Cause cause) {
        boolean all = some.isEmpty() || warehouse.awaitCaughtUp(PATIENCE);
        for (var round : suspicion.rounds(some)) {
            if (!all || shift.getCount() == 0) {
                return false;
            }
            var begun = System.nanoTime();
            var suspects = suspicion.ofEverybody(round, Sweep.FEW + 1);
            var asked = System.nanoTime();
            for (var segment : round) {
                all = all && shift.getCount() > 0 && sweepOver(segment, cause, suspects);
            }
            LOG.debug(
                    "segments={} asked millis={} swept millis={}",
                    round.size(),
                    (asked - begun) / 1_000_000,
                    (System.nanoTime() - asked) / 1_000_000);
        }
        return all;
    }

    private boolean sweepOver(Segment segment, Cause cause, Map<SegmentId, Suspects> suspects) {
        var pause = LATEST;
        try {
            if (!sweep.over(segment.id(), cause, suspects.get(segment.id()))) {
                return false;
            }
        } catch (ProblemException e) {
            segments.trouble(segment.id(), e.code());
        } catch (RuntimeException e) {
            var reference = UUID.randomUUID().toString();
            LOG.error("segment={} reference={} not counted", segment.id(), reference, e);
            segments.trouble(segment.id(), reference);
            pause = AFTER_TROUBLE;
        }
        dueAt.put(segment.id(), clock.instant().plus(pause));
        return true;
    }
}
