package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

/// Who meets a tree, worked out person by person from the tree's JSON and the lists of a [Shop]:
/// what the engines must agree with. Shares no code with what it checks.
///
/// @param zone of the company
/// @param countFreeOrders whether orders of value 0 count as orders
public record NaiveSegments(Shop shop, Instant now, ZoneId zone, boolean countFreeOrders) {

    /// Their numbers in order.
    public List<Long> members(JsonNode tree) {
        return shop.people().stream()
                .filter(person -> meets(tree, person))
                .map(Person::id)
                .sorted()
                .toList();
    }

    private boolean meets(JsonNode tree, Person person) {
        return switch (tree.path("type").stringValue()) {
            case "all" -> children(tree).stream().allMatch(each -> meets(each, person));
            case "any" -> children(tree).stream().anyMatch(each -> meets(each, person));
            case "not" -> !meets(tree.path("condition"), person);
            case String kind -> Kinds.named(kind).meets(tree, person, this);
        };
    }

    private static List<JsonNode> children(JsonNode tree) {
        return StreamSupport.stream(tree.path("of").spliterator(), false).toList();
    }

    /// Whether something happened in a window, whenever it was when there is none.
    boolean falls(JsonNode within, Instant at) {
        if (within.isMissingNode()) {
            return true;
        }
        if (within.has("last")) {
            return at.isAfter(ago(within, "last")) && !at.isAfter(now);
        }
        if (within.has("longerAgo")) {
            return !at.isAfter(ago(within, "longerAgo"));
        }
        var day = at.atZone(zone).toLocalDate();
        return (!within.has("from") || !day.isBefore(date(within, "from")))
                && (!within.has("to") || day.isBefore(date(within, "to")));
    }

    private static LocalDate date(JsonNode within, String name) {
        return LocalDate.parse(within.path(name).stringValue());
    }

    private Instant ago(JsonNode within, String name) {
        var unit = ChronoUnit.valueOf(within.path("unit").stringValue().toUpperCase(Locale.ROOT));
        return now.atZone(zone).minus(within.path(name).intValue(), unit).toInstant();
    }

    /// Whether the first or the last of some instants, as the tree says which, is in its window.
    boolean firstOrLastFalls(JsonNode tree, List<Instant> instants) {
        var sorted = instants.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return false;
        }
        boolean first = tree.path("which").stringValue().equals("first");
        return falls(tree.path("within"), first ? sorted.getFirst() : sorted.getLast());
    }

    /// In the company's time zone.
    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /// What engines know of the present.
    Instant known() {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
