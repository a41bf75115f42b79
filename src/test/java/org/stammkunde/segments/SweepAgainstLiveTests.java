package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Customers;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;
import tools.jackson.databind.node.ObjectNode;

/// Sweeps and the live look at the same segments at once, while data change: what the live look
/// found out no sweep takes back, nobody is there twice, and in the end everybody is where a
/// recount says, though nobody sweeps once more. The application's own workers stand still
/// meanwhile.
@IntegrationTest
class SweepAgainstLiveTests {

    private static final long SEED =
            Long.getLong("stammkunde.harness.seed", System.nanoTime() % 1_000_000);
    private static final int PEOPLE = 60;
    private static final int MOVES = 1_500;
    private static final List<String> COUNTRIES = List.of("A", "B", "C");

    private final Segments segments;
    private final Suspicion suspicion;
    private final Sweep sweep;
    private final Touch touch;
    private final Live live;
    private final Workers workers;
    private final Warehouse warehouse;
    private final DataSource database;
    private final JdbcClient sql;
    private final Crowds crowds;
    private final BlockingQueue<Long> touched = new LinkedBlockingQueue<>();
    private final AtomicInteger moving = new AtomicInteger();

    SweepAgainstLiveTests(
            @Autowired Segments segments,
            @Autowired Suspicion suspicion,
            @Autowired Sweep sweep,
            @Autowired Touch touch,
            @Autowired Live live,
            @Autowired Keeper keeper,
            @Autowired Customers customers,
            @Autowired Warehouse warehouse,
            @Autowired DataSource database,
            @Autowired JdbcClient sql) {
        this.warehouse = warehouse;
        this.database = database;
        this.segments = segments;
        this.suspicion = suspicion;
        this.sweep = sweep;
        this.touch = touch;
        this.live = live;
        this.workers = new Workers(live, keeper);
        this.sql = sql;
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
    void neverLeaveAWrongMembership() {
        var people = crowds.join(PEOPLE, "A");
        var inB = create("in B", crowds.in("B"));
        var elsewhere = create("not in B", elsewhere(inB));
        var both = List.of(inB, elsewhere);
        both.forEach(each -> await().until(() -> sweep.over(each, Cause.TIME, null)));

        moving.set(2);
        var outcome =
                AtOnce.run(
                        List.of(
                                () -> move(people, new Random(SEED)),
                                () -> move(people, new Random(SEED + 1)),
                                () -> look(both),
                                () -> sweepOver(both, new Random(SEED + 2)),
                                () -> sweepOver(both, new Random(SEED + 3))));

        assertThat(outcome.failures()).as("seed " + SEED).isEmpty();
        var expected = crowds.inhabitants("B");
        assertThat(crowds.present(inB)).as("seed " + SEED).isEqualTo(expected);
        var others = new ArrayList<>(people);
        others.removeAll(expected);
        assertThat(crowds.present(elsewhere)).as("seed " + SEED).isEqualTo(others);
        assertThat(new StayRules(sql).broken()).as("seed " + SEED).isEmpty();
    }

    private SegmentId create(String name, ObjectNode condition) {
        return segments.create(new SegmentDraft(crowds.mark() + name, "", condition)).id();
    }

    private ObjectNode elsewhere(SegmentId segment) {
        var tree = SegmentsClient.tree("{\"type\":\"all\"}");
        var of = tree.putArray("of");
        of.add(crowds.in(COUNTRIES.toArray(String[]::new)));
        of.addObject()
                .put("type", "not")
                .putObject("condition")
                .put("type", "segment")
                .put("segment", segment.value());
        return tree;
    }

    private void move(List<Long> people, Random random) {
        try {
            for (int i = 0; i < MOVES; i++) {
                var who = people.get(random.nextInt(people.size()));
                crowds.move(List.of(who), COUNTRIES.get(random.nextInt(COUNTRIES.size())));
                touched.add(who);
            }
        } finally {
            moving.decrementAndGet();
        }
    }

    /// As the live look does it: whoever was touched, in all segments, those used by others first.
    private void look(List<SegmentId> all) {
        while (isMoving()) {
            var some = new ArrayList<Long>();
            touched.drainTo(some);
            if (!some.isEmpty()) {
                var customers = some.stream().distinct().toList();
                all.forEach(segment -> look(segments.get(segment), customers));
            }
        }
    }

    private void look(Segment segment, List<Long> customers) {
        var suspects =
                suspicion.canShare(segment)
                        ? suspicion.of(List.of(segment), customers).get(segment.id())
                        : null;
        touch.over(segment.id(), suspects == null ? customers : suspects.customers());
    }

    private boolean isMoving() {
        return moving.get() > 0 || !touched.isEmpty();
    }

    private void sweepOver(List<SegmentId> all, Random random) {
        while (isMoving()) {
            var cause = random.nextBoolean() ? Cause.TIME : Cause.DATA;
            var segment = all.get(random.nextInt(all.size()));
            var suspects =
                    random.nextBoolean()
                            ? suspicion
                                    .ofEverybody(List.of(segments.get(segment)), Sweep.FEW + 1)
                                    .get(segment)
                            : null;
            sweep.over(segment, cause, suspects);
        }
    }

    /// Somebody came in while the copy was behind, when so many differ that the copy is believed:
    /// it is believed as it is once it has caught up.
    @Test
    void lookAtTheCopyAnewAfterWaitingForIt() throws SQLException {
        var people = crowds.join(2_501, "A");
        var many = people.subList(1, people.size());
        var one = people.subList(0, 1);
        var inB = create("in B, many", crowds.in("B"));
        await().until(() -> sweep.over(inB, Cause.TIME, null));
        crowds.move(many, "B");
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
        try (var open = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.setAutoCommit(false);
            begin(open);
            crowds.move(one, "B");
            touch.over(inB, one);
            var swept = threads.submit(() -> sweep.over(inB, Cause.TIME, null));
            await().during(Duration.ofMillis(500)).until(() -> !swept.isDone());
            open.commit();
            await().until(swept::isDone);
            assertThat(swept.resultNow()).isTrue();
        }
        assertThat(crowds.present(inB)).isEqualTo(crowds.inhabitants("B"));
        assertThat(new StayRules(sql).broken()).isEmpty();
        var left =
                sql.sql(
                                """
                                select count(*) from segments.stay
                                where segment_id = :id and left_at is not null
                                """)
                        .param("id", inB.value());
        assertThat(left.query(Integer.class).single()).isZero();
    }

    /// The copy waits for whoever has a number.
    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    /// Stopped and started again, the workers go on where they were.
    @Test
    void workersThatWereStoppedCatchUp() {
        var people = crowds.join(PEOPLE, "A");
        var inB = create("in B after a rest", crowds.in("B"));
        await().until(() -> sweep.over(inB, Cause.TIME, null));
        for (int i = 0; i < 3; i++) {
            var country = COUNTRIES.get((i + 1) % COUNTRIES.size());
            crowds.move(people, country);
            workers.goOn();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(crowds.present(inB))
                                            .isEqualTo(crowds.inhabitants("B")));
            workers.rest();
            assertThat(live.isRunning()).isFalse();
        }
        assertThat(new StayRules(sql).broken()).isEmpty();
    }
}
