package org.stammkunde.segments;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.TouchedStore.Settled;

/// Looks a few times a second about whom something was stored, and works out for them alone in
/// which segments they are now, of those segments that ask about what was stored. When very many
/// were touched, as by an import, the next sweep is quicker, and is left to do it.
@Component
class Live implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int MOST = 5_000;
    private static final int AT_ONCE = 1_000;

    /// After so many transactions that touched nobody it is noted that they were looked at.
    private static final long FORGOTTEN = 10_000;

    private final TouchedStore touched;
    private final Watched watched;
    private final Suspicion suspicion;
    private final SegmentStore segments;
    private final Touch touch;
    private final Keeper keeper;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    /// Up to where it has looked, in memory where nobody was touched.
    private long from;

    Live(
            TouchedStore touched,
            Watched watched,
            Suspicion suspicion,
            SegmentStore segments,
            Touch touch,
            Keeper keeper) {
        this.watched = watched;
        this.suspicion = suspicion;
        this.keeper = keeper;
        this.touched = touched;
        this.segments = segments;
        this.touch = touch;
    }

    @Override
    public void start() {
        var shift = new CountDownLatch(1);
        stopped = shift;
        thread = Thread.ofPlatform().name("segments-live").daemon().start(() -> lookUntil(shift));
    }

    @Override
    public void stop() {
        stopped.countDown();
        var running = thread;
        try {
            if (running != null && !running.join(LONGEST_STOP)) {
                LOG.warn("segments-live=stopped unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void lookUntil(CountDownLatch shift) {
        try {
            var pause = IDLE;
            while (!shift.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            var settled = touched.settled();
            var unseen = new Settled(Math.max(from, settled.from()), settled.to());
            if (unseen.from() < unseen.to()) {
                boolean any = lookAt(unseen);
                if (any || unseen.to() - settled.from() > FORGOTTEN) {
                    touched.lookedAt(unseen);
                }
                from = unseen.to();
            }
            return IDLE;
        } catch (RuntimeException e) {
            LOG.warn("segments=not-live", e);
            return AFTER_TROUBLE;
        }
    }

    /// @return whether anybody was touched
    private boolean lookAt(Settled unseen) {
        var all = segments.all();
        if (all.isEmpty()) {
            return false;
        }
        var some = touched.customers(unseen, MOST);
        if (some.isEmpty()) {
            keeper.muchChanged();
            return true;
        }
        if (some.get().isNobody()) {
            return false;
        }
        lookAt(all, some.get());
        return true;
    }

    /// Segments that read the same are asked about together; whoever asks about other segments
    /// comes after these.
    private void lookAt(List<Segment> all, Touched some) {
        var facts = watched.facts(all);
        all.stream()
                .filter(suspicion::canShare)
                .collect(groupingBy(each -> facts.getOrDefault(each.id(), Set.of())))
                .forEach((read, segments) -> lookAtAll(segments, some.by(read)));
        all.stream()
                .filter(each -> !suspicion.canShare(each))
                .forEach(
                        each -> {
                            var read = facts.getOrDefault(each.id(), Set.of());
                            lookAt(each.id(), some.by(read));
                        });
    }

    private void lookAtAll(List<Segment> segments, List<Long> customers) {
        for (var round : suspicion.together(segments)) {
            for (var these : Suspicion.pieces(customers, AT_ONCE)) {
                var suspects = suspects(round, these);
                for (var segment : round) {
                    var known = suspects.get(segment.id());
                    lookAt(segment.id(), known == null ? these : known.customers());
                }
            }
        }
    }

    /// Without those that have to be asked about alone.
    private Map<SegmentId, Suspects> suspects(List<Segment> segments, List<Long> customers) {
        try {
            return suspicion.of(segments, customers);
        } catch (RuntimeException e) {
            LOG.warn("segments={} not asked about together", segments.size(), e);
            return Map.of();
        }
    }

    /// What is wrong with one segment keeps the others from nothing; the sweep comes over it too,
    /// and says so.
    private void lookAt(SegmentId segment, List<Long> customers) {
        try {
            for (var these : Suspicion.pieces(customers, AT_ONCE)) {
                touch.over(segment, these);
            }
        } catch (RuntimeException e) {
            LOG.warn("segment={} not live", segment, e);
            keeper.muchChanged();
        }
    }
}
