package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class OverdueKind implements Kind {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS);
    }

    @Override
    public void fill(Draft draft) {
        draft.tree().put("percentile", draft.chance().one(List.of(50, 51, 66, 67, 75, 80, 100)));
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var days =
                Orders.of(person, naive).stream()
                        .map(Purchase::at)
                        .filter(at -> !at.isAfter(naive.now()))
                        .map(at -> at.atZone(naive.zone()).toLocalDate())
                        .sorted()
                        .toList();
        if (days.size() < 3) {
            return false;
        }
        var today = naive.now().atZone(naive.zone()).toLocalDate();
        long since = ChronoUnit.DAYS.between(days.getLast(), today);
        int gaps = 0;
        int shorter = 0;
        for (int i = 1; i < days.size(); i++) {
            gaps++;
            shorter += ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) < since ? 1 : 0;
        }
        var asked = tree.path("percentile").decimalValue().multiply(BigDecimal.valueOf(gaps));
        return BigDecimal.valueOf(shorter).multiply(HUNDRED).compareTo(asked) >= 0;
    }
}
