package org.stammkunde.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.sources.Sources;
import tools.jackson.databind.JsonNode;

/// Whom an event is about.
@Service
public class EventPersons {

    private static final int MOST_EXTERNAL = 20;

    private final Sources sources;

    EventPersons(Sources sources) {
        this.sources = sources;
    }

    /// Everything the event says about who it is about, as true when it occurred. Empty when it
    /// names nobody.
    public Optional<Sighting> sighting(Event event) {
        var body = event.body();
        var said = said(event, body);
        var ids = ids(event, body);
        var who =
                new CustomerDraft(
                        ids.numbers(sources.system(event.source())),
                        first(said.email(), ids.emails),
                        first(said.phone(), ids.phones),
                        ids.anonymous,
                        said.name(),
                        said.country(),
                        said.attributes());
        var cause = new Cause(Cause.EVENT, event.source() + "/" + event.messageId());
        return who.isNobody()
                ? Optional.empty()
                : Optional.of(new Sighting(who, event.occurredAt(), cause));
    }

    /// Whose numbers of customers, orders and the like the event carries.
    public String system(Event event) {
        return sources.system(event.source());
    }

    /// The traits of `group` describe a company.
    private static Traits said(Event event, JsonNode body) {
        var context = body.path("context").path("traits");
        var own = event.kind() == EventKind.GROUP ? context : body.path("traits");
        var traits = Traits.of(own.isObject() ? own : context);
        return event.kind() == EventKind.TRACK ? traits.or(body.path("properties")) : traits;
    }

    private static Ids ids(Event event, JsonNode body) {
        var ids = new Ids();
        ids.users.addAll(present(event.userId()));
        ids.anonymous.addAll(present(event.anonymousId()));
        if (event.kind() == EventKind.ALIAS) {
            ids.anonymous.addAll(present(Traits.text(body.path("previousId"))));
        }
        Stream.of("externalIds", "externalId")
                .flatMap(name -> body.path("context").path(name).valueStream())
                .limit(MOST_EXTERNAL)
                .forEach(ids::add);
        return ids;
    }

    private static List<String> present(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }

    private static @Nullable String first(@Nullable String one, List<String> others) {
        return one == null && !others.isEmpty() ? others.getFirst() : one;
    }

    /// The ids of an event.
    private static final class Ids {

        private final List<Identifier> external = new ArrayList<>(0);
        private final List<String> users = new ArrayList<>(1);
        private final List<String> anonymous = new ArrayList<>(2);
        private final List<String> emails = new ArrayList<>(0);
        private final List<String> phones = new ArrayList<>(0);

        /// One of `context.externalIds`: its type is the system that gave it.
        void add(JsonNode entry) {
            var id = Traits.text(entry.path("id"));
            var type = Traits.text(entry.path("type"));
            if (id == null || type == null) {
                return;
            }
            var plain = type.strip().toLowerCase(Locale.ROOT);
            switch (plain) {
                case "email", "e-mail" -> emails.add(id);
                case "phone" -> phones.add(id);
                case "anonymous_id", "anonymousid", "anonymous" -> anonymous.add(id);
                case "user_id", "userid" -> users.add(id);
                default -> external.add(new Identifier(plain, id));
            }
        }

        List<Identifier> numbers(String system) {
            return Stream.concat(
                            users.stream().map(id -> new Identifier(system, id)), external.stream())
                    .toList();
        }
    }
}
