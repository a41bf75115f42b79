package org.stammkunde.connectors.webhooks.mapped;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.ingest.EventSources;

/// The settings of sources without a vendor.
@Service
class Mappings {

    private final MappingStore store;
    private final EventSources sources;
    private final Audit audit;

    Mappings(MappingStore store, EventSources sources, Audit audit) {
        this.store = store;
        this.sources = sources;
        this.audit = audit;
    }

    /// @throws WebhookException when its deliveries need no mapping
    EventSource source(long id) {
        var source = sources.get(id);
        if (!source.kind().equals("webhook")) {
            throw WebhookException.notMapped();
        }
        return source;
    }

    /// Empty as long as nobody has chosen anything.
    Mapping mapping(long source) {
        source(source);
        return store.mapping(source).orElse(Mapping.NONE);
    }

    Signing signing(long source) {
        source(source);
        return store.signing(source);
    }

    @Transactional
    void change(long source, Mapping mapping) {
        source(source);
        store.put(source, mapping);
        record("webhooks.mapping-changed", source);
    }

    @Transactional
    void change(long source, Signing signing) {
        source(source);
        store.put(source, signing);
        record("webhooks.signing-changed", source);
    }

    private void record(String action, long source) {
        audit.record(action, "source", Long.toString(source), Map.of());
    }
}
