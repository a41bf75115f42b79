package org.stammkunde.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// Whatever is said, in whatever order, batches and repetition: who is who, and what is known of
/// them, is what the plain rules make of the whole at once. More stories of each kind:
/// `-Dstammkunde.harness.stories=1000`.
class IdentityModelTests {

    private static final int STORIES = Integer.getInteger("stammkunde.harness.stories", 20);

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final SettableClock clock = SettableClock.at("2026-06-01T00:00:00Z");
    private final IdentityOnDatabase identity = IdentityOnDatabase.of(database, clock, List.of());
    private final StoredPeople stored = new StoredPeople(sql);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database));

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12, 30})
    void comesToWhatTheRulesMakeOfTheWhole(int size) {
        for (var story : Story.some(STORIES, size, 100, 8)) {
            var expected = new NaiveIdentity(story.sightings()).people();
            for (int order = 0; order < 2; order++) {
                clear();
                arrive(story);
                assertPeople(story.name() + " order " + order, expected);
            }
        }
    }

    @Test
    void comesToTheSameInEveryOrderOfSmallHistories() {
        for (long seed = 1; seed <= 12; seed++) {
            var sightings = new RandomPeople(seed, 2).sightings(seed % 2 == 0 ? 5 : 4);
            var expected = new NaiveIdentity(sightings).people();
            for (var order : permutations(sightings)) {
                clear();
                order.forEach(sighting -> resolve(List.of(sighting)));
                assertPeople("seed %d order %s".formatted(seed, order), expected);
            }
        }
    }

    private static List<List<Sighting>> permutations(List<Sighting> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<Sighting>>();
        for (int i = 0; i < all.size(); i++) {
            var rest = new ArrayList<>(all);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                permutations.add(whole);
            }
        }
        return permutations;
    }

    /// People merge and undo between the batches. What they decided holds in the end, whatever came
    /// before and after.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void heedsWhatPeopleDecided(int size) {
        for (var story : Story.some(STORIES, size, 1000, 6)) {
            clear();
            for (var batch : story.batches()) {
                resolve(batch);
                decide(story.random());
            }
            arrive(story);
            var naive = new NaiveIdentity(story.sightings());
            new StoredDecisions(sql).tell(naive);
            assertPeople(story.name(), naive.people());
        }
    }

    /// People enter, take away and give up names and addresses between the batches, merge and undo.
    /// What they entered holds in the end, and so does what became of who is who.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void heedsWhatPeopleEntered(int size) {
        for (var story : Story.some(STORIES, size, 333, 6)) {
            clear();
            for (var batch : story.batches()) {
                resolve(batch);
                decide(story.random());
                new RandomEdits(identity, sql, story.random(), size).edit(transactions);
                clock.advance(Duration.ofSeconds(1));
            }
            arrive(story);
            var naive = new NaiveIdentity(story.sightings());
            var decisions = new StoredDecisions(sql);
            decisions.tell(naive);
            decisions.tellEntered(naive);
            assertPeople(story.name(), naive.people());
        }
    }

    /// Undoing the newest edit leaves everything as it was before: who is who under which id, and
    /// every profile. An address that lived on its own meanwhile leaves an id behind; one that has
    /// become somebody else's at once stays theirs.
    @Test
    void undoesEditsExactly() {
        int refused = 0;
        for (int size : List.of(4, 10)) {
            for (var story : Story.some(STORIES, size, 555, 6)) {
                refused += undoesAnEditExactly(story, size) ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(1, STORIES / 5);
    }

    /// @return whether it could be undone
    private boolean undoesAnEditExactly(Story story, int size) {
        clear();
        arrive(story);
        var edits = new RandomEdits(identity, sql, story.random(), size);
        edits.edit(transactions);
        var before = presentWithIds();
        clock.advance(Duration.ofSeconds(1));
        var made = edits.edit(transactions);
        if (made.flatMap(RandomEdits.Made::taken).filter(this::isSharedNow).isPresent()) {
            assertRefused(story.name(), made.get());
            return false;
        }
        made.ifPresent(this::undo);
        assertStored(story.name(), presentWithIds(), before);
        return true;
    }

    /// Whether whoever has the address is known by something else, too.
    private boolean isSharedNow(Identifier address) {
        return stored.read().keySet().stream()
                .filter(names -> names.contains(address))
                .flatMap(Set::stream)
                .anyMatch(name -> !name.equals(address) && !name.source().equals("anonymous"));
    }

    private void assertRefused(String story, RandomEdits.Made made) {
        var before = stored.withIds();
        assertThatThrownBy(() -> undo(made))
                .as(story)
                .isInstanceOfSatisfying(
                        CustomersException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("customers.edited-since"));
        assertStored(story, stored.withIds(), before);
    }

    private void undo(RandomEdits.Made made) {
        transactions.executeWithoutResult(
                status -> identity.edits().undo(made.edit(), made.customer(), "user:1"));
    }

    private Map<String, Set<String>> presentWithIds() {
        var all = stored.withIds();
        all.remove("retired");
        return all;
    }

    /// Undoing the newest merge leaves everything as it was before: who is who under which id, and
    /// every profile.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void undoesExactly(int size) {
        for (var story : Story.some(STORIES, size, 777, 6)) {
            clear();
            arrive(story);
            var before = stored.withIds();
            merge(story.random());
            assertThat(stored.withIds()).as(story.name()).isNotEqualTo(before);
            undo(newestMerge());
            assertStored(story.name(), stored.withIds(), before);
        }
    }

    private void assertPeople(String story, Map<Set<Identifier>, String> expected) {
        assertStored(story, stored.read(), expected);
    }

    private <T> void assertStored(String story, T present, T expected) {
        assertThat(present).as(story).isEqualTo(expected);
        assertThat(stored.contradictions()).as(story).isEmpty();
    }

    private void decide(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> merge(random);
            case 1 -> {
                var open =
                        sql.sql(
                                        """
                                        select id from customers.merge
                                        where undone_at is null and about is null order by id
                                        """)
                                .query(Long.class)
                                .list();
                if (!open.isEmpty()) {
                    undo(open.get(random.nextInt(open.size())));
                }
            }
            default -> {}
        }
    }

    private void merge(Random random) {
        var all = sql.sql("select id from customers.customer order by id").query(Long.class).list();
        if (all.size() > 1) {
            long one = all.remove(random.nextInt(all.size()));
            long other = all.get(random.nextInt(all.size()));
            transactions.executeWithoutResult(
                    status -> identity.decisions().merge(one, other, "user:1"));
        }
    }

    private void undo(long merge) {
        transactions.executeWithoutResult(
                status -> assertThat(identity.decisions().undo(merge, "user:1")).isPresent());
    }

    private long newestMerge() {
        return sql.sql("select max(id) from customers.merge").query(Long.class).single();
    }

    private void arrive(Story story) {
        story.batches().forEach(this::resolve);
    }

    private void resolve(List<Sighting> batch) {
        transactions.executeWithoutResult(status -> identity.resolver().resolve(batch));
    }

    private void clear() {
        for (var table :
                List.of(
                        "totals",
                        "edit",
                        "merge_side",
                        "merge",
                        "link",
                        "identifier",
                        "customer",
                        "retired")) {
            sql.sql("delete from customers." + table).update();
        }
    }
}
