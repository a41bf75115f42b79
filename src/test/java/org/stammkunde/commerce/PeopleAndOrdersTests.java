package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stammkunde.customers.Sighting;
import org.stammkunde.customers.identity.RandomPeople;
import org.stammkunde.testing.TestDatabase;

/// Small histories of people who order and get money back, each delivered in two orders: shuffled,
/// repeated, cut into runs anywhere, some of which finish late, some of whose persons were found
/// ahead. The facts are those that a naive model computes from the whole, and the same both times.
/// The second time all that is delivered comes at once. A thousand of them:
/// `-Dstammkunde.harness.histories=1000`.
class PeopleAndOrdersTests {

    private static final int HISTORIES = Integer.getInteger("stammkunde.harness.histories", 100);
    private static final int AHEAD = 2;
    private static final int AT_ONCE = 4;

    private final CommerceOnDatabase commerce = CommerceOnDatabase.of(TestDatabase.migrated());
    private final StoredFacts stored = new StoredFacts(commerce.sql());
    private final AtomicLong run = new AtomicLong();

    @Test
    void giveTheSameFactsInAnyOrderOfArrival() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var people = new RandomPeople(seed, 2 + (int) (seed % 7));
            var history = history(people);
            var expected = new ExpectedFacts(history).facts();
            for (boolean atOnce : List.of(false, true)) {
                stored.clear();
                deliver(history, people.random(), atOnce ? this::atOnce : this::oneByOne);
                assertThat(stored.facts())
                        .as("seed %d, at once: %s", seed, atOnce)
                        .isEqualTo(expected);
            }
        }
    }

    /// What happened once: somebody ordered, or got money back.
    ///
    /// @param refunded number of an order; null = an order itself, or a refund of its own
    record Deed(boolean refund, String number, String refunded, Sighting who, int euros) {

        boolean isRefund() {
            return refund;
        }

        OrderDraft order() {
            var line =
                    new LineDraft(
                            "S",
                            null,
                            null,
                            BigDecimal.ONE,
                            BigDecimal.valueOf(euros),
                            BigDecimal.ZERO);
            return new OrderDraft(
                    "shop", number, who.who(), who.at(), OrderStatus.PLACED, List.of(line));
        }

        RefundDraft draft() {
            return new RefundDraft(
                    "shop",
                    number,
                    refunded.isEmpty() ? null : refunded,
                    who.who(),
                    who.at(),
                    BigDecimal.valueOf(euros));
        }
    }

    private static List<Deed> history(RandomPeople people) {
        var random = people.random();
        var sightings = people.sightings(4 + random.nextInt(14));
        var deeds = new ArrayList<Deed>();
        for (int i = 0; i < sightings.size(); i++) {
            boolean refund = random.nextInt(4) == 0;
            var refunded = refund && random.nextInt(3) > 0 ? "o" + random.nextInt(i + 1) : "";
            deeds.add(
                    new Deed(
                            refund,
                            (refund ? "r" : "o") + i,
                            refunded,
                            sightings.get(i),
                            1 + random.nextInt(90)));
        }
        return deeds;
    }

    /// A part of what is delivered.
    ///
    /// @param who the persons in it
    /// @param first what is done ahead of it
    private record Delivery(List<Sighting> who, Runnable first, Runnable then) {}

    private void deliver(List<Deed> history, Random random, Consumer<List<Delivery>> deliveries) {
        var late = new ConcurrentLinkedQueue<Long>();
        var parts = new ArrayList<Delivery>();
        for (int pass = 0; pass < 2; pass++) {
            var shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, random);
            if (pass == 1) {
                shuffled.removeIf(any -> random.nextInt(4) > 0);
            }
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
                var deeds = shuffled.subList(from, to);
                boolean finishLate = random.nextInt(3) == 0;
                parts.add(
                        random.nextBoolean()
                                ? identified(deeds, late, finishLate)
                                : new Delivery(
                                        who(deeds),
                                        () -> {},
                                        () -> deliver(deeds, late, finishLate)));
                from = to;
            }
        }
        deliveries.accept(parts);
        late.forEach(each -> commerce.committed(() -> commerce.intake().finish(each)));
    }

    private void oneByOne(List<Delivery> parts) {
        var waiting = new ArrayDeque<Runnable>();
        for (var part : parts) {
            part.first().run();
            waiting.add(part.then());
            if (waiting.size() > AHEAD) {
                waiting.remove().run();
            }
        }
        waiting.forEach(Runnable::run);
    }

    /// While others find the same persons for purposes of their own.
    private void atOnce(List<Delivery> parts) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all =
                    parts.stream()
                            .<Runnable>mapMulti(
                                    (part, each) -> {
                                        each.accept(
                                                () -> {
                                                    part.first().run();
                                                    part.then().run();
                                                });
                                        each.accept(() -> find(part.who()));
                                    })
                            .map(each -> CompletableFuture.runAsync(each, threads))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void find(List<Sighting> who) {
        commerce.committed(() -> commerce.customers().resolveSightings(who));
    }

    private void deliver(List<Deed> deeds, Queue<Long> late, boolean finishLate) {
        long id = run.incrementAndGet();
        commerce.committed(() -> commerce.intake().orders(id, orders(deeds)));
        commerce.committed(() -> commerce.intake().refunds(id, refunds(deeds)));
        finish(id, late, finishLate);
    }

    /// Finds ahead whom the deeds are about, as imports do. When the deeds themselves come, these
    /// may have become others.
    private Delivery identified(List<Deed> deeds, Queue<Long> late, boolean finishLate) {
        long id = run.incrementAndGet();
        var batch = commerce.intake().prepare(orders(deeds), refunds(deeds));
        return new Delivery(
                who(deeds),
                () ->
                        commerce.transactions()
                                .executeWithoutResult(_ -> commerce.intake().identify(id, batch)),
                () -> {
                    commerce.committed(() -> commerce.intake().take(id, batch));
                    finish(id, late, finishLate);
                });
    }

    private void finish(long id, Queue<Long> late, boolean finishLate) {
        if (finishLate) {
            late.add(id);
        } else {
            commerce.committed(() -> commerce.intake().finish(id));
        }
    }

    private static List<Sighting> who(List<Deed> deeds) {
        return deeds.stream().map(Deed::who).toList();
    }

    private static List<OrderDraft> orders(List<Deed> deeds) {
        return deeds.stream().filter(deed -> !deed.isRefund()).map(Deed::order).toList();
    }

    private static List<RefundDraft> refunds(List<Deed> deeds) {
        return deeds.stream().filter(Deed::isRefund).map(Deed::draft).toList();
    }
}
