package org.stammkunde.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

/// Whatever is said, in whatever order, batches and repetition: who is who, and what is known of
/// them, is what the plain rules make of the whole at once.
class IdentityModelTests {

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final IdentityOnDatabase identity =
            IdentityOnDatabase.of(database, SettableClock.at("2026-06-01T00:00:00Z"), List.of());
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

    private Map<Set<Identifier>, String> arrived(List<Sighting> sightings, Random random) {
        clear();
        var shuffled = new ArrayList<>(sightings);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < sightings.size() / 5; i++) {
            shuffled.add(sightings.get(random.nextInt(sightings.size())));
        }
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(12));
            var batch = List.copyOf(shuffled.subList(from, to));
            transactions.executeWithoutResult(status -> identity.resolver().resolve(batch));
            from = to;
        }
        return new StoredPeople(sql).read();
    }

    private void clear() {
        sql.sql(
                        """
                        truncate customers.customer, customers.totals, customers.identifier,
                            customers.link, customers.retired, customers.merge,
                            customers.merge_side
                        """)
                .update();
    }
}
