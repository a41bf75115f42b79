package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import org.stammkunde.segments.kinds.Thresholds.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

final class RfmKind implements Kind {

    /// From recency 5 to 1, in each by low, middling and high worth.
    private static final List<List<String>> GROUPS =
            List.of(
                    List.of("new", "potentialLoyalists", "champions"),
                    List.of("promising", "potentialLoyalists", "loyal"),
                    List.of("aboutToSleep", "needsAttention", "loyal"),
                    List.of("hibernating", "atRisk", "cantLose"),
                    List.of("lost", "atRisk", "cantLose"));

    private static final List<String> MEASURES = List.of("recency", "frequency", "monetary");

    @Override
    public String name() {
        return "rfm";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, Thresholds.THRESHOLDS);
    }

    @Override
    public void fill(Draft draft) {
        if (draft.choose("by", List.of("group", "scores")).equals("group")) {
            draft.values("groups", GROUPS.stream().flatMap(List::stream).toList());
        } else {
            MEASURES.stream()
                    .filter(_ -> !draft.chance().oneIn(3))
                    .forEach(measure -> draft.score(measure, 5));
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        return naive.shop().all(Thresholds.THRESHOLDS).stream()
                .filter(limits -> !limits.recency().isEmpty())
                .anyMatch(limits -> meets(tree, bought(person, limits, naive), limits, naive));
    }

    private static List<Purchase> bought(Person person, Limits limits, NaiveSegments naive) {
        var before = naive.today().minusDays(limits.rfmDays());
        return Orders.of(person, naive).stream()
                .filter(order -> !order.at().isAfter(naive.known()))
                .filter(order -> order.at().atZone(naive.zone()).toLocalDate().isAfter(before))
                .toList();
    }

    private static boolean meets(
            JsonNode tree, List<Purchase> bought, Limits limits, NaiveSegments naive) {
        if (bought.isEmpty()) {
            return false;
        }
        var last = bought.stream().map(Purchase::at).max(Comparator.naturalOrder()).orElseThrow();
        int recency = score(last.atZone(naive.zone()).toLocalDate(), limits.recency());
        int frequency = score((long) bought.size(), limits.frequency());
        long value = bought.stream().mapToLong(Purchase::value).sum();
        int monetary = score(value, limits.monetary());
        if (tree.path("by").stringValue().equals("scores")) {
            return is(tree, "recency", recency)
                    && is(tree, "frequency", frequency)
                    && is(tree, "monetary", monetary);
        }
        double mean = (frequency + monetary) / 2.0;
        var group = GROUPS.get(5 - recency).get(mean < 3 ? 0 : mean < 4 ? 1 : 2);
        return StreamSupport.stream(tree.path("groups").spliterator(), false)
                .anyMatch(each -> each.stringValue().equals(group));
    }

    private static <T extends Comparable<? super T>> int score(T value, List<T> limits) {
        return 1 + (int) limits.stream().filter(limit -> value.compareTo(limit) >= 0).count();
    }

    /// As `is`, where naive bounds look for it.
    private static boolean is(JsonNode tree, String measure, int score) {
        return !tree.has(measure)
                || NaiveBounds.is(
                        JsonNodeFactory.instance.objectNode().set("is", tree.path(measure)),
                        BigDecimal.valueOf(score));
    }
}
