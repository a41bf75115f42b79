package org.stammkunde.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.testing.AtOnce;
import org.stammkunde.testing.SettableClock;

class EventWriterTests {

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
