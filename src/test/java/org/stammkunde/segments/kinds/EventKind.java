package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class EventKind implements Kind {

    @Override
    public String name() {
        return "event";
    }

    @Override
    public List<Fact<?>> facts() {
        return Events.FACTS;
    }

    @Override
    public void fill(Draft draft) {
        Events.fill(draft);
        if (!draft.chance().oneIn(3)) {
            draft.counted();
            return;
        }
        draft.maybeWindow("within");
        draft.choose("measure", List.of("sum", "smallest", "largest"));
        draft.choose("of", Properties.NAMES);
        draft.isNumber();
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var those =
                Events.asked(tree, person, naive).stream()
                        .filter(event -> naive.falls(tree.path("within"), event.at()))
                        .toList();
        if (!tree.has("measure")) {
            return NaiveBounds.often(tree, those.size());
        }
        var property = tree.path("of").stringValue();
        var numbers =
                those.stream()
                        .map(each -> Properties.number(each.properties(), property))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (tree.path("measure").stringValue()) {
            case "sum" -> NaiveBounds.is(tree, sum);
            case "smallest" -> !numbers.isEmpty() && NaiveBounds.is(tree, numbers.getFirst());
            default -> !numbers.isEmpty() && NaiveBounds.is(tree, numbers.getLast());
        };
    }
}
