package org.stammkunde.ingest.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.shared.PageRequest;

/// Working through the log: in order, once, around what fails.
class ConsumersTests {

    private static final PageRequest ALL = new PageRequest(0, 200, null, true);

    private final ConsumersOnDatabase app = new ConsumersOnDatabase();
    private final Notebook notebook = new Notebook("notebook", app.jdbc);

    @AfterEach
    void stop() throws InterruptedException {
        app.stop();
    }

    @Test
    void givesEventsInCommitOrderAndOnceEach() {
        app.node(notebook);
        app.send(0, 3);
        awaitNotes(notebook, 3);
        app.send(3, 1_500);
        awaitNotes(notebook, 1_503);
        assertThat(notebook.notes())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_503).mapToObj(Integer::toString).toList());
    }

    @Test
    void beginsWithTheFirstEventWhenAddedLater() {
        app.send(0, 5);
        app.node(notebook);
        awaitNotes(notebook, 5);
        notebook.assertOnceEach(0, 5);
    }

    @Test
    void showsWhatWasAcknowledgedWithinAFifthOfASecond() {
        app.node(notebook);
        app.send(0, 1);
        awaitNotes(notebook, 1);
        app.send(1, 1);
        await().atMost(Duration.ofMillis(200))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> notebook.notes().size() == 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesLittleAtATimeInARush(boolean rush) throws InterruptedException {
        var crowded = new ConsumersOnDatabase(() -> rush);
        var longest = new AtomicInteger();
        var reader = new Notebook("reader", crowded.jdbc);
        reader.before = events -> longest.accumulateAndGet(events.size(), Math::max);
        IntStream.range(0, 20).forEach(i -> crowded.send(i * 1_000, 1_000));
        crowded.node(reader);
        try {
            awaitNotes(reader, 20_000);
        } finally {
            crowded.stop();
        }
        reader.assertOnceEach(0, 20_000);
        assertThat(longest.get() <= 2_000).isEqualTo(rush);
    }

    @Test
    void setsAsideTheOneEventItFailsAtWhereverInTheBatchItStands() {
        app.send(0, 9);
        var notebooks = new ArrayList<Notebook>();
        for (int i = 0; i < 9; i++) {
            var unlucky = new Notebook("unlucky-" + i, app.jdbc);
            unlucky.poison.add(Integer.toString(i));
            notebooks.add(unlucky);
            app.node(unlucky);
        }
        for (int i = 0; i < 9; i++) {
            awaitNotes(notebooks.get(i), 8);
            awaitSetAside("unlucky-" + i, 1);
            notebooks.get(i).assertOnceEach(0, 9, Integer.toString(i));
            var row = setAside("unlucky-" + i).getFirst();
            assertThat(row.reason()).isEqualTo("defect");
            assertThat(row.code()).isEqualTo("IllegalStateException");
            assertThat(app.events.find(row.position(), row.receivedAt()).orElseThrow().messageId())
                    .isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void setsAsideEveryEventThatFails() {
        notebook.poison.addAll(List.of("0", "1", "2", "500", "998", "999"));
        app.send(0, 1_000);
        app.node(notebook);
        awaitSetAside("notebook", 6);
        awaitNotes(notebook, 994);
        notebook.assertOnceEach(0, 1_000, "0", "1", "2", "500", "998", "999");
    }

    @Test
    void setsAsideWhatItRefusesTogetherWithDoingTheRest() {
        IntStream.range(0, 1_000).forEach(i -> notebook.unreadable.add(Integer.toString(i)));
        var batches = new AtomicInteger();
        notebook.before = _ -> batches.incrementAndGet();
        app.send(0, 1_200);
        app.node(notebook);
        awaitNotes(notebook, 200);
        notebook.assertOnceEach(1_000, 200);
        assertThat(batches.get()).isLessThan(5);
        assertThat(app.aside.counts()).isEqualTo(Map.of("notebook", 1_000L));
        assertThat(setAside("notebook"))
                .allSatisfy(
                        row -> {
                            assertThat(row.reason()).isEqualTo("refused");
                            assertThat(row.code()).isEqualTo("ingest.property-number");
                            assertThat(row.field()).isEqualTo("price");
                            assertThat(row.tries()).isOne();
                        });
    }

    @Test
    void setsAsideWhatItRefusesAlsoBesideAnEventItFailsAt() {
        notebook.unreadable.addAll(List.of("1", "2", "8"));
        notebook.poison.add("3");
        app.send(0, 10);
        app.node(notebook);
        awaitNotes(notebook, 6);
        awaitSetAside("notebook", 4);
        notebook.assertOnceEach(0, 10, "1", "2", "3", "8");
        assertThat(setAside("notebook"))
                .extracting(SetAside::reason)
                .containsExactlyInAnyOrder("refused", "refused", "refused", "defect");
    }

    @Test
    void keepsWhatItRefusesAgain() {
        notebook.unreadable.addAll(List.of("1", "3"));
        app.send(0, 5);
        app.node(notebook);
        awaitSetAside("notebook", 2);
        notebook.unreadable.remove("1");
        assertThat(app.aside.want("notebook", "refused")).isEqualTo(2);
        await().until(() -> setAside("notebook").stream().noneMatch(SetAside::wanted));
        assertThat(setAside("notebook")).singleElement().extracting(SetAside::tries).isEqualTo(2);
        notebook.assertOnceEach(0, 5, "3");
    }

    @Test
    void triesEventsSetAsideAgainWhenAskedTo() {
        notebook.poison.addAll(List.of("1", "3"));
        app.send(0, 5);
        app.node(notebook);
        awaitSetAside("notebook", 2);
        notebook.poison.remove("1");
        assertThat(app.aside.want("notebook", "defect")).isEqualTo(2);
        await().until(() -> setAside("notebook").stream().noneMatch(SetAside::wanted));
        assertThat(setAside("notebook")).singleElement().extracting(SetAside::tries).isEqualTo(2);
        notebook.assertOnceEach(0, 5, "3");
    }

    @Test
    void setsNothingAsideForTroubleThatPasses() {
        var tries = new AtomicInteger();
        var troubles =
                List.of(
                        new DataAccessResourceFailureException("", new SQLException("", "08006")),
                        new RuntimeException(new SQLException("deadlock", "40P01")),
                        new RuntimeException(new SQLException("timeout", "57014")),
                        new RuntimeException(new SQLTransientException("away")));
        notebook.before =
                _ -> {
                    int number = tries.getAndIncrement();
                    if (number < troubles.size()) {
                        throw troubles.get(number);
                    }
                };
        app.send(0, 5);
        app.node(notebook);
        awaitNotes(notebook, 5);
        notebook.assertOnceEach(0, 5);
        assertThat(setAside("notebook")).isEmpty();
    }

    @Test
    void countsNothingTwiceWhenItsConnectionIsCutInTheMiddleOfABatch() {
        var tries = new AtomicInteger();
        notebook.before =
                _ -> {
                    if (tries.getAndIncrement() < 3) {
                        app.jdbc
                                .sql("select pg_terminate_backend(pg_backend_pid())")
                                .query(Boolean.class)
                                .single();
                    }
                };
        app.send(0, 5);
        app.node(notebook);
        awaitNotes(notebook, 5);
        assertThat(tries.get()).isGreaterThan(3);
        notebook.assertOnceEach(0, 5);
        assertThat(setAside("notebook")).isEmpty();
    }

    @Test
    void worksOnOneNodeAtATime() {
        app.node(notebook);
        app.node(notebook);
        app.node(notebook);
        for (int i = 0; i < 40; i++) {
            app.send(50 * i, 50);
        }
        awaitNotes(notebook, 2_000);
        notebook.assertOnceEach(0, 2_000);
        assertThat(notebook.mostAtOnce).hasValue(1);
    }

    @Test
    void waitsForAWriterThatCommitsLate() throws SQLException {
        app.node(notebook);
        app.send(0, 1);
        awaitNotes(notebook, 1);
        try (var slow = app.log.database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute(
                            """
                            insert into ingest.event
                                (received_at, occurred_at, source, kind, message_id, payload)
                            values ('2026-05-10', '2026-05-10', 1, 2, 'slow', '{}')
                            """);
            app.send(1, 1);
            await().during(Duration.ofMillis(300)).until(() -> notebook.notes().size() == 1);
            slow.commit();
        }
        awaitNotes(notebook, 3);
        assertThat(notebook.notes()).containsExactly("0", "slow", "1");
    }

    @Test
    void doesNotWaitForTransactionsThatWriteElsewhere() throws SQLException {
        app.node(notebook);
        try (var slow = app.log.database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select pg_current_xact_id()");
            app.send(0, 3);
            awaitNotes(notebook, 3);
            slow.rollback();
        }
    }

    @Test
    void doesEverythingAgainFromAPlaceOrAPointInTime() {
        app.node(notebook);
        app.send(0, 2);
        app.log.clock.advance(Duration.ofHours(2));
        var later = app.log.clock.instant();
        app.send(2, 3);
        awaitNotes(notebook, 5);
        assertThat(app.store.moveBack("notebook", new Reached(app.events.before(later), later)))
                .isTrue();
        awaitNotes(notebook, 8);
        assertThat(notebook.notes().subList(5, 8)).containsExactly("2", "3", "4");
        app.store.moveBack("notebook", new Reached(Checkpoint.START, Instant.EPOCH));
        awaitNotes(notebook, 13);
        assertThat(notebook.notes().subList(8, 13)).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void findsEventsStoredLongAfterTheirReceipt() {
        app.node(notebook);
        app.send(0, 1);
        awaitNotes(notebook, 1);
        app.log.clock.advance(Duration.ofDays(100));
        app.send(1, 1);
        awaitNotes(notebook, 2);
        app.sendReceivedAt("late", Instant.parse("2026-05-20T00:00:00Z"));
        awaitNotes(notebook, 3);
        assertThat(notebook.notes()).containsExactly("0", "1", "late");
    }

    @Test
    void leavesOldMonthsAlone() {
        for (int month = 0; month < 24; month++) {
            app.send(month, 1);
            app.log.clock.advance(Duration.ofDays(31));
        }
        app.node(notebook);
        awaitNotes(notebook, 24);
        var plan =
                app.jdbc
                        .sql(
                                """
                                explain (analyze, costs off, timing off, summary off)
                                select id from ingest.event
                                where (tx, id) > (cast(:tx as xid8), :id) and tx < '999999999999'
                                  and received_at >= date_trunc('month', least(
                                      cast(:since as timestamptz) - interval '1 day',
                                      (select min(since) from ingest.late
                                       where tx >= cast(:tx as xid8))), 'UTC')
                                order by tx, id limit 500
                                """)
                        .params(place())
                        .query(String.class)
                        .list();
        assertThat(plan.stream().filter(line -> line.contains(" on event_2")))
                .hasSizeGreaterThan(24)
                .filteredOn(line -> !line.contains("never executed"))
                .hasSizeLessThanOrEqualTo(4);
    }

    private Map<String, ?> place() {
        var reached = app.reached("notebook");
        return Map.of(
                "tx",
                Long.toString(reached.after().tx()),
                "id",
                reached.after().id(),
                "since",
                reached.since().toString());
    }

    private List<SetAside> setAside(String consumer) {
        return app.aside.list(new SetAsideQuery(consumer, null, ALL)).items();
    }

    private void awaitSetAside(String consumer, int count) {
        await().until(() -> setAside(consumer).size() == count);
    }

    private static void awaitNotes(Notebook notebook, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> notebook.notes().size() >= count);
    }
}
