package org.stammkunde.segments.kinds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stammkunde.segments.kinds.People.Person;
import org.stammkunde.segments.kinds.Thresholds.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

final class LifecycleKind implements Kind {

    private static final OverdueKind OVERDUE = new OverdueKind();
    private static final JsonNode BY_80 =
            JsonNodeFactory.instance.objectNode().put("percentile", 80);

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, Thresholds.THRESHOLDS);
    }

    @Override
    public void fill(Draft draft) {
        draft.choose("stage", List.of("new", "active", "reactivated", "atRisk", "lost"));
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var days =
                Orders.of(person, naive).stream()
                        .filter(order -> !order.at().isAfter(naive.known()))
                        .map(order -> order.at().atZone(naive.zone()).toLocalDate())
                        .toList();
        return !days.isEmpty()
                && naive.shop().all(Thresholds.THRESHOLDS).stream()
                        .map(limits -> stage(days, limits, person, naive))
                        .anyMatch(tree.path("stage").stringValue()::equals);
    }

    private static String stage(
            List<LocalDate> days, Limits limits, Person person, NaiveSegments naive) {
        // 0 is the present window, 1 the previous one.
        var windows =
                days.stream()
                        .map(day -> ChronoUnit.DAYS.between(day, naive.today()))
                        .map(age -> age / limits.activityDays())
                        .toList();
        if (!windows.contains(0L)) {
            return "lost";
        }
        if (OVERDUE.meets(BY_80, person, naive)) {
            return "atRisk";
        }
        if (windows.contains(1L)) {
            return "active";
        }
        return windows.stream().anyMatch(window -> window > 1) ? "reactivated" : "new";
    }
}
