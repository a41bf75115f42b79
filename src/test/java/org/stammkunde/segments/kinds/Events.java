package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

/// Events, some of identifiers that there are not, and what conditions about them have in common.
final class Events {

    private static final List<String> KINDS = List.of("track", "page", "screen");

    static final Fact<Event> EVENTS =
            new Fact<>(
                    "events",
                    Event.class,
                    List.of(
                            "event_id bigint",
                            "identifier_id bigint",
                            "kind text",
                            "name text",
                            "occurred_at timestamptz",
                            "properties json"),
                    chance -> chance.rows(150, id -> event(id, chance)),
                    Events::named);

    /// What conditions about events read.
    static final List<Fact<?>> FACTS = List.of(People.IDENTIFIERS, EVENTS);

    private Events() {}

    /// @param properties a JSON object
    record Event(
            long id,
            long identifier,
            String kind,
            @Nullable String name,
            Instant at,
            String properties)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, identifier, kind, name, Row.utc(at), properties);
        }
    }

    private static Event event(long id, Chance chance) {
        return new Event(
                id,
                chance.between(1, Chance.PEOPLE + 2),
                chance.one(List.of("track", "page", "screen", "identify")),
                chance.one(Chance.NAMES),
                chance.instant(),
                Properties.byChance(chance));
    }

    private static List<Event> named(long customer, String name, Instant at) {
        var properties = Properties.named(name);
        return KINDS.stream()
                .map(
                        kind ->
                                new Event(
                                        customer * KINDS.size() + KINDS.indexOf(kind),
                                        customer,
                                        kind,
                                        name,
                                        at,
                                        properties))
                .toList();
    }

    /// Which events a condition is about.
    static void fill(Draft draft) {
        if (draft.chance().oneIn(5)) {
            draft.choose("kind", List.of("any"));
            return;
        }
        draft.choose("name", Chance.NAMES);
        if (draft.chance().either()) {
            draft.choose("kind", KINDS);
        }
        if (draft.chance().either()) {
            draft.several("where", Properties::fill);
        }
    }

    /// Of the name, the kind and the properties that the tree asks for, at any time.
    static List<Event> asked(JsonNode tree, Person person, NaiveSegments naive) {
        var kind = tree.has("kind") ? tree.path("kind").stringValue() : "track";
        if (kind.equals("any")) {
            return KINDS.stream().flatMap(each -> of(each, person, naive)).toList();
        }
        return of(kind, person, naive)
                .filter(event -> tree.path("name").stringValue().equals(event.name()))
                .filter(event -> Properties.meet(tree.path("where"), event.properties()))
                .toList();
    }

    static Stream<Event> of(String kind, Person person, NaiveSegments naive) {
        var own = People.identifiersOf(person, naive);
        return naive.shop().all(EVENTS).stream()
                .filter(event -> own.contains(event.identifier()))
                .filter(event -> event.kind().equals(kind));
    }
}
