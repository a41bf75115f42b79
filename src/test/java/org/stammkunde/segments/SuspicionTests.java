package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Customers;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.node.ObjectNode;

/// While the application's own workers stand still.
@IntegrationTest
class SuspicionTests {

    private static final int MANY = 100;

    private final Segments segments;
    private final Suspicion suspicion;
    private final Sweep sweep;
    private final StayStore stays;
    private final Workers workers;
    private final Warehouse warehouse;
    private final TransactionTemplate transactions;
    private final Crowds crowds;

    SuspicionTests(
            @Autowired Segments segments,
            @Autowired Suspicion suspicion,
            @Autowired Sweep sweep,
            @Autowired StayStore stays,
            @Autowired Live live,
            @Autowired Keeper keeper,
            @Autowired Customers customers,
            @Autowired Warehouse warehouse,
            @Autowired TransactionTemplate transactions,
            @Autowired JdbcClient sql) {
        this.segments = segments;
        this.suspicion = suspicion;
        this.sweep = sweep;
        this.stays = stays;
        this.workers = new Workers(live, keeper);
        this.warehouse = warehouse;
        this.transactions = transactions;
        this.crowds = Crowds.of(customers, sql);
    }

    @BeforeEach
    void haveTheWorkersRest() {
        workers.rest();
    }

    @AfterEach
    void haveThemGoOn() {
        crowds.forget(segments);
        workers.goOn();
    }

    @Test
    void namesWhoShouldEnterAndWhoShouldLeave() {
        var people = crowds.join(4, "A");
        crowds.move(people.subList(0, 2), "B");
        var inA = filled("in A", "A");
        var inB = filled("in B", "B");
        crowds.move(people.subList(0, 1), "A");
        crowds.move(people.subList(2, 3), "B");
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();

        var both = List.of(inA, inB);
        var moved = List.of(people.get(0), people.get(2));
        for (var found : List.of(suspicion.ofEverybody(both, MANY), suspicion.of(both, people))) {
            assertThat(found).hasSize(2);
            assertThat(found.values())
                    .allSatisfy(
                            suspects ->
                                    assertThat(suspects.customers())
                                            .containsExactlyInAnyOrderElementsOf(moved));
        }
        assertThat(suspicion.ofEverybody(both, 1).get(inA.id()))
                .extracting(Suspects::customers)
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void leavesOutSegmentsWhoseTurnItIs() throws InterruptedException {
        var people = crowds.join(2, "A");
        var inA = filled("in A, busy", "A");
        var inB = filled("in B, free", "B");
        var locked = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turn =
                    threads.submit(
                            () ->
                                    transactions.executeWithoutResult(
                                            _ -> {
                                                stays.lock(inA.id());
                                                locked.countDown();
                                                await().until(() -> asked.getCount() == 0);
                                            }));
            locked.await();
            assertThat(suspicion.of(List.of(inA, inB), people)).containsOnlyKeys(inB.id());
            asked.countDown();
            await().until(turn::isDone);
        }
        assertThat(suspicion.of(List.of(inA, inB), people)).containsOnlyKeys(inA.id(), inB.id());
    }

    @Test
    void beginsWithNewSegmentsAndEndsWithThoseThatAskAboutOthers() {
        var inA = filled("in A, old", "A");
        var inB = filled("in B, old", "B");
        var tree = SegmentsClient.tree("{\"type\":\"segment\"}").put("segment", inA.id().value());
        var asking = segments.get(create("in A as well", tree));
        var fresh = segments.get(create("in C, new", crowds.in("C")));

        var rounds = suspicion.rounds(List.of(inA, inB, fresh, asking));

        assertThat(rounds).containsExactly(List.of(fresh), List.of(inA, inB), List.of(asking));
    }

    @Test
    void putsNoMoreIntoARoundThanAStatementHolds() {
        var one = filled("one", "A");
        var rounds = suspicion.together(Collections.nCopies(Round.MOST + 1, one));
        assertThat(rounds).extracting(List::size).containsExactly(Round.MOST, 1);
    }

    private SegmentId create(String name, ObjectNode condition) {
        return segments.create(new SegmentDraft(crowds.mark() + name, "", condition)).id();
    }

    private Segment filled(String name, String country) {
        var id = create(name, crowds.in(country));
        await().until(() -> sweep.over(id, Cause.TIME, null));
        return segments.get(id);
    }
}
