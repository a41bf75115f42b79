package org.stammkunde.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
/// them, is what the plain rules make of the whole at once.
class IdentityModelTests {

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final SettableClock clock = SettableClock.at("2026-06-01T00:00:00Z");
    private final IdentityOnDatabase identity = IdentityOnDatabase.of(database, clock, List.of());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database));

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12, 30})
    void comesToWhatTheRulesMakeOfTheWhole(int size) {
        for (long seed = 1; seed <= 40; seed++) {
            var people = new RandomPeople(seed * 100 + size, size);
            var sightings = people.sightings(10 + people.random().nextInt(size * 8));
            var expected = new NaiveIdentity(sightings).people();
            for (int order = 0; order < 2; order++) {
                assertThat(arrived(sightings, people.random()))
                        .as("size %d seed %d order %d", size, seed, order)
                        .isEqualTo(expected);
                assertThat(new StoredPeople(sql).contradictions())
                        .as("size %d seed %d order %d", size, seed, order)
                        .isEmpty();
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
                assertThat(new StoredPeople(sql).read())
                        .as("seed %d order %s", seed, order)
                        .isEqualTo(expected);
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
        for (long seed = 1; seed <= 60; seed++) {
            var people = new RandomPeople(seed * 1000 + size, size);
            var random = people.random();
            var sightings = people.sightings(10 + random.nextInt(size * 6));
            clear();
            for (var batch : batches(sightings, random)) {
                resolve(batch);
                decide(random);
            }
            for (var batch : batches(sightings, random)) {
                resolve(batch);
            }
            var naive = new NaiveIdentity(sightings);
            new StoredDecisions(sql).tell(naive);
            assertThat(new StoredPeople(sql).read())
                    .as("size %d seed %d", size, seed)
                    .isEqualTo(naive.people());
            assertThat(new StoredPeople(sql).contradictions())
                    .as("size %d seed %d", size, seed)
                    .isEmpty();
        }
    }

    /// People enter, take away and give up names and addresses between the batches, merge and undo.
    /// What they entered holds in the end, and so does what became of who is who.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void heedsWhatPeopleEntered(int size) {
        for (long seed = 1; seed <= 60; seed++) {
            var people = new RandomPeople(seed * 333 + size, size);
            var random = people.random();
            var sightings = people.sightings(10 + random.nextInt(size * 6));
            clear();
            for (var batch : batches(sightings, random)) {
                resolve(batch);
                decide(random);
                new RandomEdits(identity, sql, random, size).edit(transactions);
                clock.advance(Duration.ofSeconds(1));
            }
            for (var batch : batches(sightings, random)) {
                resolve(batch);
            }
            var naive = new NaiveIdentity(sightings);
            var decisions = new StoredDecisions(sql);
            decisions.tell(naive);
            decisions.tellEntered(naive);
            assertThat(new StoredPeople(sql).read())
                    .as("size %d seed %d", size, seed)
                    .isEqualTo(naive.people());
            assertThat(new StoredPeople(sql).contradictions())
                    .as("size %d seed %d", size, seed)
                    .isEmpty();
        }
    }

    /// Undoing the newest edit leaves everything as it was before: who is who under which id, and
    /// every profile. An address that lived on its own meanwhile leaves an id behind.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void undoesEditsExactly(int size) {
        for (long seed = 1; seed <= 60; seed++) {
            var people = new RandomPeople(seed * 555 + size, size);
            var random = people.random();
            clear();
            batches(people.sightings(10 + random.nextInt(size * 6)), random).forEach(this::resolve);
            var edits = new RandomEdits(identity, sql, random, size);
            edits.edit(transactions);
            var stored = new StoredPeople(sql);
            var before = presentWithIds(stored);
            clock.advance(Duration.ofSeconds(1));
            var made = edits.edit(transactions);
            if (made.isPresent() && !isUndone(made.get())) {
                continue;
            }
            assertThat(presentWithIds(stored)).as("size %d seed %d", size, seed).isEqualTo(before);
            assertThat(stored.contradictions()).as("size %d seed %d", size, seed).isEmpty();
        }
    }

    /// Not where an address that was taken away has become somebody else's at once.
    private boolean isUndone(RandomEdits.Made made) {
        try {
            transactions.executeWithoutResult(
                    status -> identity.edits().undo(made.edit(), made.customer(), "user:1"));
            return true;
        } catch (CustomersException refused) {
            assertThat(refused.code()).isEqualTo("customers.edited-since");
            return false;
        }
    }

    private static Map<String, Set<String>> presentWithIds(StoredPeople stored) {
        var all = stored.withIds();
        all.remove("retired");
        return all;
    }

    /// Undoing the newest merge leaves everything as it was before: who is who under which id, and
    /// every profile.
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void undoesExactly(int size) {
        for (long seed = 1; seed <= 60; seed++) {
            var people = new RandomPeople(seed * 777 + size, size);
            var random = people.random();
            clear();
            batches(people.sightings(10 + random.nextInt(size * 6)), random).forEach(this::resolve);
            var stored = new StoredPeople(sql);
            var before = stored.withIds();
            merge(random);
            assertThat(stored.withIds()).as("size %d seed %d", size, seed).isNotEqualTo(before);
            undo(newestMerge());
            assertThat(stored.withIds()).as("size %d seed %d", size, seed).isEqualTo(before);
            assertThat(stored.contradictions()).as("size %d seed %d", size, seed).isEmpty();
        }
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

    private Map<Set<Identifier>, String> arrived(List<Sighting> sightings, Random random) {
        clear();
        batches(sightings, random).forEach(this::resolve);
        return new StoredPeople(sql).read();
    }

    private void resolve(List<Sighting> batch) {
        transactions.executeWithoutResult(status -> identity.resolver().resolve(batch));
    }

    /// In any order, some of them twice, cut anywhere.
    private static List<List<Sighting>> batches(List<Sighting> sightings, Random random) {
        var shuffled = new ArrayList<>(sightings);
        for (int i = 0; i < sightings.size() / 5; i++) {
            shuffled.add(sightings.get(random.nextInt(sightings.size())));
        }
        Collections.shuffle(shuffled, random);
        var batches = new ArrayList<List<Sighting>>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(12));
            batches.add(List.copyOf(shuffled.subList(from, to)));
            from = to;
        }
        return batches;
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
