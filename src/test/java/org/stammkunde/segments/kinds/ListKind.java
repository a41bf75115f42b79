package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class ListKind implements Kind {

    /// Those that were taken off too. Customers may have several in one list, and some are of
    /// identifiers that there are not.
    static final Fact<Entry> ENTRIES =
            new Fact<>(
                    "list_entries",
                    Entry.class,
                    List.of(
                            "entry_id bigint",
                            "list_id bigint",
                            "identifier_id bigint",
                            "added_at timestamptz",
                            "removed_at timestamptz"),
                    chance -> chance.rows(90, id -> entry(id, chance)),
                    (_, _, _) -> List.of());

    record Entry(long id, long list, long identifier, Instant addedAt, @Nullable Instant removedAt)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, list, identifier, Row.utc(addedAt), Row.utc(removedAt));
        }
    }

    private static Entry entry(long id, Chance chance) {
        return new Entry(
                id,
                chance.between(1, 3),
                chance.between(1, Chance.PEOPLE + 2),
                chance.instant(),
                chance.oneIn(4) ? chance.instant() : null);
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(People.IDENTIFIERS, ENTRIES);
    }

    @Override
    public void fill(Draft draft) {
        draft.whole("list", 1, 4);
        draft.maybeWindow("since");
    }

    /// Since the first of their entries.
    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var own = People.identifiersOf(person, naive);
        return naive.shop().all(ENTRIES).stream()
                .filter(entry -> entry.list() == tree.path("list").longValue())
                .filter(entry -> own.contains(entry.identifier()))
                .filter(entry -> entry.removedAt() == null)
                .map(Entry::addedAt)
                .min(Comparator.naturalOrder())
                .filter(first -> naive.falls(tree.path("since"), first))
                .isPresent();
    }
}
