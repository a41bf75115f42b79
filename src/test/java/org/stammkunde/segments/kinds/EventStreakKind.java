package org.stammkunde.segments.kinds;

import java.util.List;
import org.stammkunde.segments.kinds.Events.Event;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class EventStreakKind implements Kind {

    @Override
    public String name() {
        return "eventStreak";
    }

    @Override
    public List<Fact<?>> facts() {
        return Events.FACTS;
    }

    @Override
    public void fill(Draft draft) {
        Events.fill(draft);
        Streaks.fill(draft);
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var events = Events.asked(tree, person, naive);
        return Streaks.meet(tree, events.stream().map(Event::at), naive);
    }
}
