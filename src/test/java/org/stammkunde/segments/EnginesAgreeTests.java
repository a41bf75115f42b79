package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.NaiveSegments;
import org.stammkunde.segments.kinds.RandomSegments;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.TestDatabase;

/// Random trees about random shops have the same members on PostgreSQL, on DuckDB and by a reading
/// of the tree that knows neither.
class EnginesAgreeTests {

    private static final int SHOPS = 50;
    private static final int TREES = 100;
    private static final int DEPTH = 3;

    /// Nobody is in segments from here on.
    private static final long NEW = 1_000_000;

    /// Around changes of the clocks, leap days and the end of a year.
    private static final List<Instant> TIMES =
            List.of(
                    Instant.parse("2026-03-29T01:30:00Z"),
                    Instant.parse("2026-10-25T00:30:00.000001Z"),
                    Instant.parse("2024-02-29T12:00:00Z"),
                    Instant.parse("2025-12-31T23:00:00Z"),
                    Instant.parse("2026-06-15T08:00:00.123456789Z"));

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Asia/Kathmandu"),
                    ZoneId.of("Pacific/Apia"));

    private final TreeReader reader = new TreeReader(TestConditions.all(2));
    private final DataSource postgres = TestDatabase.empty().dataSource();
    private DataSource duck;

    @BeforeEach
    void createTables() throws SQLException {
        var small = new Properties();
        small.put("threads", "1");
        var connection = DriverManager.getConnection("jdbc:duckdb:", small);
        duck = new SingleConnectionDataSource(connection, true);
        Shop.createTables(postgres);
        Shop.createTables(duck);
    }

    @AfterEach
    void close() throws Exception {
        ((SingleConnectionDataSource) duck).destroy();
        ((AutoCloseable) postgres).close();
    }

    @Test
    void agreeAboutEveryTree() {
        int some = 0;
        for (int seed = 0; seed < SHOPS; seed++) {
            some += agree(seed);
        }
        // Most trees tell people apart.
        assertThat(some).isGreaterThan(SHOPS * TREES / 2);
    }

    /// @return how many trees some meet and some do not
    private int agree(int seed) {
        var random = new Random(seed);
        var now = TIMES.get(seed % TIMES.size());
        var zone = ZONES.get(seed % ZONES.size());
        boolean free = seed % 2 == 0;
        var chance = new RandomSegments(random, now, zone);
        var shop = chance.shop();
        shop.fill(postgres);
        shop.fill(duck);
        var naive = new NaiveSegments(shop, now, zone, free);
        var everybody = new Question(now, zone, free, null);
        var onDuck = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        var onPostgres = new MemberStore(JdbcClient.create(postgres), SQLDialect.POSTGRES);
        var rounds = List.of(new Rounds(), new Rounds());
        int some = 0;
        for (int i = 0; i < TREES; i++) {
            var json = chance.tree(DEPTH);
            var which = "seed " + seed + ": " + json;
            var expected = naive.members(json);
            var tree = reader.read(json, "");
            rounds.get(i % 2).add(new Round.One(new SegmentId(NEW + i), 1, tree), expected);
            var alone = i % 2 == 0 ? onDuck : onPostgres;
            assertThat(alone.list(tree, everybody)).as(which).isEqualTo(expected);
            if (i % 10 < 2) {
                assertThat(alone.count(tree, everybody)).as(which).isEqualTo(expected.size());
            }
            if (i % 4 == 1) {
                var few = new TreeSet<>(some(random));
                assertThat(onPostgres.list(tree, new Question(now, zone, free, few)))
                        .as(which)
                        .isEqualTo(expected.stream().filter(few::contains).toList());
            }
            some += expected.isEmpty() || expected.size() == shop.size() ? 0 : 1;
        }
        // What the one engine was asked about alone, the other is asked about together.
        rounds.getFirst().agree("seed " + seed, onPostgres, everybody);
        rounds.getFirst().agree("seed " + seed, onPostgres, everybody.about(some(random)));
        rounds.getLast().agree("seed " + seed, onDuck, everybody);
        rounds.getLast().agree("seed " + seed, onPostgres, everybody.about(some(random)));
        return some;
    }

    /// Trees that are asked about together, and who meets them.
    private static final class Rounds {

        private final List<Round.One> trees = new ArrayList<>();
        private final List<List<Long>> members = new ArrayList<>();

        void add(Round.One tree, List<Long> those) {
            trees.add(tree);
            members.add(those);
        }

        void agree(String which, MemberStore engine, Question question) {
            for (int from = 0; from < trees.size(); from += Round.MOST) {
                int to = Math.min(trees.size(), from + Round.MOST);
                var few = trees.subList(from, to);
                assertThat(differing(engine, few, question))
                        .as(which + ": " + few)
                        .isEqualTo(about(question, members.subList(from, to)));
            }
        }

        private static List<List<Long>> about(Question question, List<List<Long>> members) {
            var only = question.customers();
            return only == null
                    ? members
                    : members.stream()
                            .map(those -> those.stream().filter(only::contains).toList())
                            .toList();
        }
    }

    private static List<Long> some(Random random) {
        return List.of(1L + random.nextInt(40), 1L + random.nextInt(40), 99L);
    }

    /// Of segments in which nobody is, those who should be.
    private static List<List<Long>> differing(
            MemberStore engine, List<Round.One> round, Question question) {
        var found = engine.differing(new Round(round), question, Integer.MAX_VALUE);
        found.forEach(Collections::sort);
        return found;
    }
}
