package org.stammkunde.analytics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stammkunde.warehouse.Warehouse;
import org.stammkunde.warehouse.WarehouseChanged;

/// Remembers answers by question until the facts change that they are made of. The same question
/// asked by many at once is worked out once. What was asked lately is worked out again in the
/// background when these facts have changed, taking at most a fifth of the time.
@Component
class Answers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final int MOST_KEPT = 200;
    private static final int MOST_WARMED = 8;
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final Duration TOLERABLE = Duration.ofSeconds(30);
    private static final long SHORTEST_PAUSE_MILLIS = 250;
    private static final int PAUSE_PER_WORK = 4;

    /// What answers about everybody are worked out from, directly or by marts. Other facts, such as
    /// events, change all the time.
    static final Set<String> FACTS = Set.of("orders", "refunds");

    /// Something that can be asked: a value with all that the answer depends on, except the
    /// warehouse's contents.
    interface Question<T> {
        T answer(Warehouse.Snapshot snapshot);

        /// What the answer is worked out from, directly or by marts.
        default Set<String> facts() {
            return FACTS;
        }
    }

    /// @param version of the warehouse
    /// @param asOf everything stored before is counted
    /// @param stale true while a newer answer is being worked out
    record Answer<T>(T value, long version, Instant asOf, boolean stale) {}

    private record Kept(Answer<?> answer, long askedMillis) {}

    private final Warehouse warehouse;
    private final Clock clock;
    private final Map<Question<?>, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Question<?>, CompletableFuture<Answer<?>>> flights =
            new ConcurrentHashMap<>();
    private final ScheduledExecutorService warmer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("analytics-warmer").daemon().factory());
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile long pauseMillis = SHORTEST_PAUSE_MILLIS;

    Answers(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /// The answer from what the warehouse holds now.
    <T> Answer<T> fresh(Question<T> question) {
        var known = asked(question);
        long wanted = wanted(question);
        return known != null && known.version() >= wanted
                ? upToDate(known)
                : workedOut(question, wanted);
    }

    /// The last answer if it is at most half a minute behind, else a fresh one.
    <T> Answer<T> quick(Question<T> question) {
        var known = asked(question);
        if (known == null || known.version() >= wanted(question)) {
            return fresh(question);
        }
        if (known.asOf().isBefore(warehouse.currentAsOf().minus(TOLERABLE))) {
            return fresh(question);
        }
        warmSoon();
        return new Answer<>(known.value(), known.version(), known.asOf(), true);
    }

    @EventListener
    void on(WarehouseChanged change) {
        if (kept.keySet().stream().anyMatch(question -> restsOn(question, change))) {
            warmSoon();
        }
    }

    private static boolean restsOn(Question<?> question, WarehouseChanged change) {
        return change.facts().stream().anyMatch(question.facts()::contains);
    }

    /// Answers of this version or a later one hold.
    private long wanted(Question<?> question) {
        return warehouse.version(question.facts());
    }

    @Override
    public void destroy() {
        warmer.shutdownNow();
    }

    /// Contents have not changed since, so the answer holds for the present instant too.
    private <T> Answer<T> upToDate(Answer<T> answer) {
        return new Answer<>(answer.value(), answer.version(), warehouse.currentAsOf(), false);
    }

    // Every question is stored together with the answer it gave itself, so its type is known.
    @SuppressWarnings("unchecked")
    private <T> @Nullable Answer<T> asked(Question<T> question) {
        var entry =
                kept.computeIfPresent(
                        question, (same, old) -> new Kept(old.answer(), clock.millis()));
        return entry == null ? null : (Answer<T>) entry.answer();
    }

    @SuppressWarnings("unchecked")
    private <T> Answer<T> workedOut(Question<T> question, long wanted) {
        while (true) {
            var mine = new CompletableFuture<Answer<?>>();
            var flight = flights.putIfAbsent(question, mine);
            if (flight == null) {
                return lead(question, mine);
            }
            var answer = (Answer<T>) join(flight);
            if (answer.version() >= wanted) {
                return answer;
            }
        }
    }

    private <T> Answer<T> lead(Question<T> question, CompletableFuture<Answer<?>> flight) {
        try {
            var answer =
                    warehouse.snapshot(
                            snapshot ->
                                    new Answer<>(
                                            question.answer(snapshot),
                                            snapshot.version(),
                                            snapshot.asOf(),
                                            false));
            kept.merge(
                    question,
                    new Kept(answer, clock.millis()),
                    (old, young) -> new Kept(young.answer(), old.askedMillis()));
            forgetOldest();
            flight.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(question, flight);
        }
    }

    private static Answer<?> join(CompletableFuture<Answer<?>> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void forgetOldest() {
        while (kept.size() > MOST_KEPT) {
            kept.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().askedMillis()))
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
    }

    private void warmSoon() {
        if (!warmer.isShutdown() && scheduled.compareAndSet(false, true)) {
            var _ = warmer.schedule(this::warm, pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void warm() {
        scheduled.set(false);
        long start = clock.millis();
        try {
            for (var question : askedLately()) {
                workedOut(question, wanted(question));
            }
        } catch (RuntimeException e) {
            log.warn("analytics answers could not be renewed", e);
        }
        long work = Math.max(0, clock.millis() - start);
        pauseMillis = Math.max(SHORTEST_PAUSE_MILLIS, PAUSE_PER_WORK * work);
    }

    private boolean isBehind(Question<?> question, Kept old) {
        return old.answer().version() < wanted(question);
    }

    private List<Question<?>> askedLately() {
        long since = clock.millis() - LATELY.toMillis();
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().askedMillis() >= since)
                .filter(entry -> isBehind(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(
                                (Map.Entry<Question<?>, Kept> entry) ->
                                        -entry.getValue().askedMillis()))
                .limit(MOST_WARMED)
                .<Question<?>>map(Map.Entry::getKey)
                .toList();
    }
}
