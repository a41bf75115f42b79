package org.stammkunde.ingest.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.rules.EventName;
import org.stammkunde.ingest.spi.EventConsumer;
import org.stammkunde.ingest.spi.Refusal;

/// Learns from every event what its source sends. A batch is summed up in memory and touches each
/// name once, whatever the number of its events.
@Component
class SchemaConsumer implements EventConsumer {

    private final SchemaStore store;

    SchemaConsumer(SchemaStore store) {
        this.store = store;
    }

    /// Of one source.
    record Key(long source, EventName event) {}

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public List<Refusal> consume(List<Event> events) {
        var counted = store.place();
        var last = counted;
        var digests = new HashMap<Key, EventDigest>();
        for (var event : events) {
            boolean fresh = after(event.position(), counted);
            digest(event, digests).add(event, fresh);
            last = after(event.position(), last) ? event.position() : last;
        }
        store.add(digests);
        store.countedTo(last);
        return List.of();
    }

    private static EventDigest digest(Event event, Map<Key, EventDigest> digests) {
        var key = new Key(event.source(), EventName.of(event.kind(), event.name()));
        return digests.computeIfAbsent(key, _ -> new EventDigest());
    }

    private static boolean after(Checkpoint one, Checkpoint other) {
        int byTransaction = Long.compareUnsigned(one.tx(), other.tx());
        return byTransaction == 0 ? one.id() > other.id() : byTransaction > 0;
    }
}
