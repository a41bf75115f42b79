package org.stammkunde.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.stammkunde.jobs.spi.JobHandler;

/// Claims jobs and has them done, a few at a time, from the moment the application is up until
/// it stops.
final class JobWorker implements SmartLifecycle {

    static final int AT_ONCE = 2;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final String node;
    private final JobStore store;
    private final Supplier<Stream<JobHandler>> known;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Semaphore news = new Semaphore(0);
    private final Map<JobId, Attempt> attempts = new ConcurrentHashMap<>();
    private volatile Map<String, JobHandler> handlers = Map.of();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /// @param known asked at start only: handlers may themselves hand in jobs
    JobWorker(String node, JobStore store, Supplier<Stream<JobHandler>> known) {
        this.node = node;
        this.store = store;
        this.known = known;
    }

    @Override
    public void start() {
        handlers = known.get().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        var recovered = store.recover(node);
        LOG.info("jobs=started node={} recovered={}", node, recovered);
        var shift = new CountDownLatch(1);
        stopped = shift;
        Thread.ofVirtual().name("jobs-claim").start(() -> claimUntil(shift));
        Thread.ofVirtual().name("jobs-beat").start(() -> beatUntil(shift));
    }

    /// Attempts end at their next checkpoint; their jobs stay queued.
    @Override
    public void stop() {
        stopped.countDown();
        news.release();
        attempts.values().forEach(Attempt::shutDown);
        try {
            if (slots.tryAcquire(AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                slots.release(AT_ONCE);
            } else {
                LOG.warn("jobs=stopped unfinished={}", attempts.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// There may be something to do.
    void wake() {
        news.release();
    }

    /// Tells the attempt at this job, if it runs here, that it has lost the job.
    void stop(JobId id) {
        var attempt = attempts.get(id);
        if (attempt != null) {
            attempt.lose();
        }
    }

    private void claimUntil(CountDownLatch shift) {
        try {
            while (shift.getCount() > 0) {
                slots.acquire();
                if (shift.getCount() == 0 || !begin()) {
                    slots.release();
                    news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean begin() {
        try {
            var claim = store.claim(node, handlers.keySet(), attempts.keySet());
            claim.ifPresent(this::begin);
            return claim.isPresent();
        } catch (RuntimeException e) {
            LOG.warn("jobs=claim result=failed", e);
            return false;
        }
    }

    private void begin(Claim claim) {
        var attempt = new Attempt(claim, store);
        attempts.put(claim.id(), attempt);
        if (!isRunning()) {
            attempt.shutDown();
        }
        Thread.ofVirtual().name("job-" + claim.id().value()).start(() -> run(attempt));
    }

    private void run(Attempt attempt) {
        try {
            attempt.run(Objects.requireNonNull(handlers.get(attempt.claim().kind())));
        } catch (RuntimeException e) {
            // The outcome could not be written down: once the lease ends, the job goes on.
            LOG.warn("job={} outcome=unwritten", attempt.jobId(), e);
        } finally {
            attempts.remove(attempt.claim().id());
            slots.release();
        }
    }

    private void beatUntil(CountDownLatch shift) {
        try {
            while (!shift.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            renew();
            if (store.reap() > 0) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.warn("jobs=beat result=failed", e);
        }
    }

    /// Twice when the database had stopped for a while: the leases that were being written then
    /// may have ended already, and nobody is to take back work that goes on.
    private void renew() {
        long start = System.nanoTime();
        attempts.values().forEach(Attempt::renew);
        if (System.nanoTime() - start > BEAT.toNanos()) {
            attempts.values().forEach(Attempt::renew);
        }
    }
}
