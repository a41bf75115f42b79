package org.stammkunde.ingest.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.spi.Refusal;

/// A consumer that writes down which messages it was given, as often as it was: no idempotence
/// hides what is done twice.
final class Notebook implements EventConsumer {

    /// Batches in work at this moment, over all nodes.
    final AtomicInteger atOnce = new AtomicInteger();

    final AtomicInteger mostAtOnce = new AtomicInteger();
    final Set<String> poison = ConcurrentHashMap.newKeySet();
    final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    volatile Consumer<List<Event>> before = _ -> {};

    private final String name;
    private final JdbcClient jdbc;

    Notebook(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
        jdbc.sql(
                        """
                        create table if not exists public.note (
                            id bigint generated always as identity, consumer text, message text)
                        """)
                .update();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Refusal> consume(List<Event> events) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            before.accept(events);
            for (var event : events) {
                if (poison.contains(event.messageId())) {
                    throw new IllegalStateException("Poison");
                }
            }
            var taken = new ArrayList<Event>();
            var refused = Refusal.of(events, event -> taken.add(read(event)));
            write(taken);
            return refused;
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private Event read(Event event) {
        if (unreadable.contains(event.messageId())) {
            throw IngestException.invalid("price", "ingest.property-number");
        }
        return event;
    }

    private void write(List<Event> events) {
        jdbc.sql("insert into public.note (consumer, message) select :name, unnest(:ids)")
                .param("name", name)
                .param("ids", events.stream().map(Event::messageId).toArray(String[]::new))
                .update();
    }

    /// In the order in which they were written.
    List<String> notes() {
        return jdbc.sql("select message from public.note where consumer = :name order by id")
                .param("name", name)
                .query(String.class)
                .list();
    }

    void assertOnceEach(int from, int count, String... without) {
        var expected =
                IntStream.range(from, from + count)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
        expected.removeAll(List.of(without));
        var notes = new ArrayList<>(notes());
        notes.sort(null);
        assertThat(notes).containsExactlyElementsOf(expected);
    }
}
