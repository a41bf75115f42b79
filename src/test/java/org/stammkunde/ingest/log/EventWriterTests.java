package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.SettableClock;

class EventWriterTests {

    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and %s
            """;

    private final LogOnDatabase log = new LogOnDatabase();

    @Test
    void countsAMessageOnceHoweverManyNodesGetItAtTheSameMoment() throws Exception {
        var nodes = List.of(log.node(), log.node());
        var messages = IntStream.range(0, 200).mapToObj(i -> log.event("m" + i)).toList();
        var works = new ArrayList<Runnable>();
        for (int i = 0; i < 12; i++) {
            var node = nodes.get(i % 2);
            var own = i % 3 == 0 ? messages.reversed() : messages;
            works.add(() -> node.store(own, List.of()));
        }
        var outcome = AtOnce.run(works);
        assertThat(outcome.failures()).isEmpty();
        assertThat(log.stored()).isEqualTo(200);
        assertThat(log.tallied("accepted")).isEqualTo(200);
        assertThat(log.tallied("duplicates")).isEqualTo(11 * 200);
        for (var node : nodes) {
            node.destroy();
        }
    }

    @Test
    void countsFewMessagesOnceAsWell() throws Exception {
        var node = log.node();
        node.store(List.of(log.event("a"), log.event("b"), log.event("a")), List.of());
        node.store(List.of(log.event("b"), log.event("c"), withoutId("d")), List.of());
        node.store(List.of(withoutId("d")), List.of());
        node.destroy();
        assertThat(ids()).containsExactly("a", "b", "c", "d", "d");
        assertThat(log.tallied("accepted")).isEqualTo(5);
        assertThat(log.tallied("duplicates")).isEqualTo(2);
    }

    @Test
    void storesFewEventsExactlyAsMany() throws Exception {
        var received = Instant.parse("2026-05-15T11:59:59.123456Z");
        var occurred = Instant.parse("1999-12-31T23:59:59.999999Z");
        var few =
                new IncomingEvent(
                        7,
                        "few",
                        MessageHash.of(7, "few"),
                        EventKind.PAGE,
                        null,
                        null,
                        "ä\"{,}\\",
                        occurred,
                        received,
                        null,
                        "{\"a\":1.50}".getBytes(StandardCharsets.UTF_8));
        var node = log.node();
        node.store(List.of(few), List.of());
        node.destroy();
        var stored =
                log.jdbc
                        .sql(
                                """
                                select kind, name, user_id, anonymous_id, payload::text,
                                       to_char(received_at, 'YYYY-MM-DD HH24:MI:SS.US') as received,
                                       to_char(occurred_at, 'YYYY-MM-DD HH24:MI:SS.US') as occurred
                                from ingest.event
                                """)
                        .query()
                        .singleRow();
        assertThat(stored)
                .containsEntry("kind", 3)
                .containsEntry("name", null)
                .containsEntry("user_id", null)
                .containsEntry("anonymous_id", "ä\"{,}\\")
                .containsEntry("payload", "{\"a\":1.50}")
                .containsEntry("received", "2026-05-15 11:59:59.123456")
                .containsEntry("occurred", "1999-12-31 23:59:59.999999");
    }

    /// Readers take numbers of transactions that do not hold the log's lock for settled.
    @Test
    void getsNoNumberBeforeItHasTheLogsLock() throws Exception {
        var node = log.node();
        node.store(List.of(log.event("first")), List.of());
        try (var other = log.database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table ingest.event in share mode");
            var writing =
                    Thread.ofVirtual().start(() -> node.store(List.of(log.event("m")), List.of()));
            await().until(() -> waitingForALock() == 1);
            assertThat(numbered()).isZero();
            other.rollback();
            writing.join();
        }
        node.destroy();
        assertThat(log.stored()).isEqualTo(2);
    }

    private long waitingForALock() {
        return log.jdbc.sql(WAITING.formatted("true")).query(Long.class).single();
    }

    private long numbered() {
        return log.jdbc
                .sql(WAITING.formatted("backend_xid is not null"))
                .query(Long.class)
                .single();
    }

    private List<String> ids() {
        return log.jdbc
                .sql("select substr(message_id, 1, 1) from ingest.event order by 1")
                .query(String.class)
                .list();
    }

    private IncomingEvent withoutId(String name) {
        return new IncomingEvent(
                7,
                name + "-generated",
                null,
                EventKind.TRACK,
                name,
                "u1",
                null,
                log.clock.instant(),
                log.clock.instant(),
                null,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void remembersAcrossRestartsAndForAtLeastThirtyDays() throws Exception {
        var first = log.node();
        first.store(List.of(log.event("m")), List.of());
        first.destroy();
        log.clock.advance(Duration.ofDays(45));
        var second = log.node();
        second.store(List.of(log.event("m")), List.of());
        second.destroy();
        assertThat(log.stored()).isEqualTo(1);
    }

    @Test
    void countsOnceWhereTheClocksOfTwoNodesStandOnBothSidesOfAMonthsEnd() throws Exception {
        var late = SettableClock.at("2026-05-31T23:59:58Z");
        var early = SettableClock.at("2026-06-01T00:00:02Z");
        var nodes = List.of(log.node(late), log.node(early));
        var works = new ArrayList<Runnable>();
        for (int i = 0; i < 100; i++) {
            var event = log.event("m" + i / 2);
            var node = nodes.get(i % 2);
            works.add(() -> node.store(List.of(event), List.of()));
        }
        assertThat(AtOnce.run(works).failures()).isEmpty();
        assertThat(log.stored()).isEqualTo(50);
        for (var node : nodes) {
            node.destroy();
        }
    }

    @Test
    void keepsOneEventThatTheDatabaseRefusesFromSinkingTheOthers() throws Exception {
        var events = new ArrayList<IncomingEvent>();
        for (int i = 0; i < 50; i++) {
            events.add(log.event("m" + i, i == 17 ? "bad\0name" : "good", log.clock.instant()));
        }
        var node = log.node();
        node.store(events, List.of());
        node.destroy();
        assertThat(log.stored()).isEqualTo(49);
        assertThat(log.jdbc.sql("select reason from ingest.rejected").query(String.class).list())
                .containsExactly("unstorable");
    }

    @Test
    void makesTheMonthItNeeds() throws Exception {
        var node = log.node();
        var received = Instant.parse("2027-03-10T00:00:00Z");
        node.store(List.of(log.event("m", "A", received)), List.of());
        node.destroy();
        assertThat(log.stored()).isEqualTo(1);
    }

    @Test
    void takesNothingMoreWhenItStopsAndStoresWhatItTook() throws Exception {
        var node = log.node();
        node.store(List.of(log.event("m")), List.of());
        node.destroy();
        assertThatThrownBy(() -> node.store(List.of(log.event("n")), List.of()))
                .isInstanceOf(IngestException.class);
        assertThat(log.stored()).isEqualTo(1);
    }

    @Test
    void countsARejectedEventOnceHoweverOftenItIsSent() throws Exception {
        var node = log.node();
        var bad =
                new RejectedEvent(
                        7, Reason.NO_NAME, "event", log.clock.instant(), null, "{\"a\":1}");
        node.store(List.of(), List.of(bad, bad));
        node.store(List.of(), List.of(bad));
        node.destroy();
        assertThat(log.jdbc.sql("select times from ingest.rejected").query(Integer.class).list())
                .containsExactly(3);
    }
}
