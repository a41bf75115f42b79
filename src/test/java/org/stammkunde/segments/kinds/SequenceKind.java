package org.stammkunde.segments.kinds;

import java.time.Duration;
import java.util.List;
import org.stammkunde.segments.kinds.Events.Event;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class SequenceKind implements Kind {

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public List<Fact<?>> facts() {
        return Events.FACTS;
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("first", Chance.NAMES);
        draft.choose("then", Chance.NAMES);
        draft.choose("test", List.of("followed", "notFollowed"));
        draft.tree().put("days", draft.chance().one(List.of(1, 2, 7, 30, 365)));
        draft.maybeWindow("within");
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var past =
                Events.of("track", person, naive)
                        .filter(event -> !event.at().isAfter(naive.known()))
                        .toList();
        return past.stream()
                .filter(event -> tree.path("first").stringValue().equals(event.name()))
                .filter(event -> naive.falls(tree.path("within"), event.at()))
                .anyMatch(event -> meets(tree, event, past, naive));
    }

    private static boolean meets(
            JsonNode tree, Event first, List<Event> past, NaiveSegments naive) {
        var end = first.at().plus(Duration.ofHours(24L * tree.path("days").intValue()));
        boolean came =
                past.stream()
                        .filter(event -> tree.path("then").stringValue().equals(event.name()))
                        .map(Event::at)
                        .anyMatch(at -> at.isAfter(first.at()) && !at.isAfter(end));
        return tree.path("test").stringValue().equals("followed")
                ? came
                : !came && !end.isAfter(naive.known());
    }
}
