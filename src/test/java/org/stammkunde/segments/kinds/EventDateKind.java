package org.stammkunde.segments.kinds;

import java.util.List;
import org.stammkunde.segments.kinds.Events.Event;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class EventDateKind implements Kind {

    @Override
    public String name() {
        return "eventDate";
    }

    @Override
    public List<Fact<?>> facts() {
        return Events.FACTS;
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("which", List.of("first", "last"));
        draft.window("within");
        Events.fill(draft);
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var events = Events.asked(tree, person, naive);
        return naive.firstOrLastFalls(tree, events.stream().map(Event::at).toList());
    }
}
