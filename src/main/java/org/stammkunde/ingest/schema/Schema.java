package org.stammkunde.ingest.schema;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.rules.EventName;

/// What a source sends, as far as it has been seen.
@Service
class Schema {

    private final SchemaStore store;

    Schema(SchemaStore store) {
        this.store = store;
    }

    /// The most frequent first.
    List<SeenEvent> events(long source) {
        return store.events(source);
    }

    /// How many events and properties have been seen.
    SchemaSize size(long source) {
        return store.size(source);
    }

    /// @throws IngestException when it has never been seen
    SeenEvent event(long source, EventName event) {
        return store.event(source, event)
                .orElseThrow(() -> IngestException.notFound("ingest.unknown-event"));
    }

    /// The most frequent first.
    List<SeenProperty> properties(long source, EventName event) {
        return store.properties(source, event);
    }
}
