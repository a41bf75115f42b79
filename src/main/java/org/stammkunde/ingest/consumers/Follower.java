package org.stammkunde.ingest.consumers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.log.NewEvents;
import org.stammkunde.ingest.log.Rush;
import org.stammkunde.ingest.spi.EventConsumer;

/// Keeps one consumer up with the log, on a thread of its own.
final class Follower implements Runnable {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration BUSY = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final EventConsumer consumer;
    private final List<Strand> strands;
    private final ConsumerStore store;
    private final NewEvents news;
    private final Rush rush;
    private final Slots slots;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String trouble;
    private Duration pause = SOON;
    private Duration breather = Duration.ZERO;
    private boolean known;

    /// @param slots shared by all
    Follower(
            EventConsumer consumer,
            List<Batches> sources,
            ConsumerStore store,
            NewEvents news,
            Rush rush,
            Slots slots) {
        this.consumer = consumer;
        this.strands = sources.stream().map(Strand::new).toList();
        this.store = store;
        this.news = news;
        this.rush = rush;
        this.slots = slots;
    }

    @Override
    public void run() {
        try {
            while (!stopping()) {
                long seen = news.count();
                if (!round()) {
                    rest(seen);
                }
                giveWay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// As long as the rush lasts, at most.
    private void giveWay() throws InterruptedException {
        long end = System.nanoTime() + breather.toNanos();
        while (System.nanoTime() < end && rush.isOn()) {
            if (stopped.await(BUSY.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /// News cut the rest short, but not while there is trouble.
    private void rest(long seen) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        long left = pause.toNanos();
        while (!stopping() && left > 0 && news.await(seen, Duration.ofNanos(left))) {
            if (trouble == null) {
                pause = SOON;
                return;
            }
            seen = news.count();
            left = end - System.nanoTime();
        }
    }

    void stop() {
        stopped.countDown();
        news.announce();
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    EventConsumer consumer() {
        return consumer;
    }

    /// What keeps it from going on, as an error's code, or null.
    @Nullable String trouble() {
        return trouble;
    }

    /// @return whether there may be more to do at once
    private boolean round() throws InterruptedException {
        try (var _ = slots.take()) {
            boolean more = false;
            breather = Duration.ZERO;
            for (var strand : strands) {
                more |= step(strand);
            }
            recovered();
            return more;
        } catch (RuntimeException | Error e) {
            troubled(e);
            return false;
        }
    }

    private boolean step(Strand strand) {
        if (!known) {
            store.add(consumer.name());
            known = true;
        }
        return switch (strand.step()) {
            case Step.Done _, Step.Failed _ -> {
                pause = SOON;
                yield true;
            }
            case Step.Nothing nothing -> later(nothing.waiting() ? BUSY : IDLE);
            case Step.Elsewhere _ -> later(BUSY);
        };
    }

    private boolean later(Duration most) {
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(most) < 0 ? twice : most;
        return false;
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("consumer={} trouble=over", consumer.name());
            trouble = null;
        }
    }

    private void troubled(Throwable e) {
        if (stopping()) {
            return;
        }
        if (trouble == null) {
            LOG.warn("consumer={} trouble=begun", consumer.name(), e);
        }
        trouble = Verdict.on(e).code();
        strands.forEach(Strand::troubled);
        later(LONGEST);
    }

    /// A source of events, and how many of them are taken at once.
    private final class Strand {

        private final Batches batches;
        private final Pace pace = new Pace();
        private @Nullable Checkpoint failedAlone;

        Strand(Batches batches) {
            this.batches = batches;
        }

        Step step() {
            long start = System.nanoTime();
            var step = batches.take(consumer, slots.most(pace.size()));
            var took = Duration.ofNanos(System.nanoTime() - start);
            switch (step) {
                case Step.Done done -> {
                    pace.done(done.events(), took);
                    tell(done.aside());
                    breather = breather.plus(rush.rest(took, done.upTo()));
                }
                case Step.Failed failed -> {
                    failed(failed);
                    var upTo = failed.events().getLast().receivedAt();
                    breather = breather.plus(rush.rest(took, upTo));
                }
                case Step.Nothing _, Step.Elsewhere _ -> {}
            }
            return step;
        }

        private void tell(List<Aside> refused) {
            if (!refused.isEmpty()) {
                LOG.warn(
                        "consumer={} events={} set-aside=refused codes={} reference={}",
                        consumer.name(),
                        refused.size(),
                        refused.stream().map(one -> one.why().code()).distinct().toList(),
                        refused.getFirst().why().reference());
            }
        }

        /// Memory may be what is short.
        void troubled() {
            pace.failed(pace.size());
        }

        /// Alone it is tried twice: somebody else may have been in the way.
        private void failed(Step.Failed failed) {
            pace.failed(failed.events().size());
            var first = failed.events().getFirst().position();
            if (failed.events().size() > 1) {
                return;
            }
            if (!first.equals(failedAlone)) {
                failedAlone = first;
                return;
            }
            var why = Verdict.on(failed.cause());
            LOG.warn(
                    "consumer={} event={} set-aside={} code={} reference={}",
                    consumer.name(),
                    first.id(),
                    why.reason(),
                    why.code(),
                    why.reference(),
                    why.refused() ? null : failed.cause());
            batches.setAside(consumer, failed, why);
        }
    }
}
