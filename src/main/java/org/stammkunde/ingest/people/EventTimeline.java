package org.stammkunde.ingest.people;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.spi.NamedTimelineSource;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.shared.CustomerId;

/// Tells what a customer did on sites and in apps.
@Component
class EventTimeline implements NamedTimelineSource {

    private static final int MOST_FACTS = 30;

    private final Customers customers;
    private final PersonEventStore store;

    EventTimeline(Customers customers, PersonEventStore store) {
        this.customers = customers;
        this.store = store;
    }

    @Override
    public String topic() {
        return "events";
    }

    @Override
    public List<Entry> before(CustomerId customer, Place place, int limit) {
        return store.before(customers.identifierIds(customer), null, place, limit).stream()
                .map(EventTimeline::entry)
                .toList();
    }

    @Override
    public List<String> names(CustomerId customer) {
        return store.names(customers.identifierIds(customer));
    }

    @Override
    public List<Entry> named(CustomerId customer, String name, Place place, int limit) {
        return store.before(customers.identifierIds(customer), name, place, limit).stream()
                .map(EventTimeline::entry)
                .toList();
    }

    private static Entry entry(Event event) {
        var name = event.name();
        return new Entry(
                event.occurredAt(),
                event.position().id(),
                "ingest.timeline." + event.kind().word() + (name == null ? ".unnamed" : ""),
                Map.of("name", name == null ? "" : name),
                icon(event.kind()),
                null,
                facts(event));
    }

    private static String icon(EventKind kind) {
        return switch (kind) {
            case TRACK -> "bolt";
            case PAGE -> "eye";
            case SCREEN -> "device-mobile";
            case IDENTIFY -> "user";
            case GROUP -> "building";
            case ALIAS -> "fingerprint";
        };
    }

    /// Properties as the sender named them.
    private static List<Fact> facts(Event event) {
        var body = event.body();
        var said = event.kind() == EventKind.IDENTIFY ? "traits" : "properties";
        return body.path(said).properties().stream()
                .filter(property -> property.getValue().isValueNode())
                .limit(MOST_FACTS)
                .map(property -> new Fact(property.getKey(), property.getValue().asString()))
                .toList();
    }
}
