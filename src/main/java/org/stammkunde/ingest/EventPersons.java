package org.stammkunde.ingest;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.sources.Sources;
import tools.jackson.databind.JsonNode;

/// Whom an event is about.
@Service
public class EventPersons {

    private final Sources sources;

    EventPersons(Sources sources) {
        this.sources = sources;
    }

    /// Everything the event says about who it is about, as true when it occurred. Empty when it
    /// names nobody.
    public Optional<Sighting> sighting(Event event) {
        var traits = traits(event);
        var email = text(traits, "email");
        if (event.userId() == null && email == null) {
            return Optional.empty();
        }
        var who =
                new CustomerDraft(
                        sources.system(event.source()),
                        event.userId(),
                        email,
                        text(traits, "name"),
                        text(traits.path("address"), "country"),
                        Map.of());
        return Optional.of(new Sighting(who, event.occurredAt()));
    }

    /// Whose numbers of customers, orders and the like the event carries.
    public String system(Event event) {
        return sources.system(event.source());
    }

    private static JsonNode traits(Event event) {
        var body = event.body();
        var traits = body.path("traits");
        return traits.isObject() ? traits : body.path("context").path("traits");
    }

    private static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
