package org.stammkunde.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

/// Whatever moment the process is killed at, the copy ends up equal to its source. For a longer
/// run: `-Dstammkunde.harness.seconds=600`, and `-Dstammkunde.harness.seed=…` to repeat one.
class MirrorSurvivesKillsTests {

    private static final Duration LENGTH =
            Duration.ofSeconds(Integer.getInteger("stammkunde.harness.seconds", 6));
    private static final long SEED = Long.getLong("stammkunde.harness.seed", System.nanoTime());

    @TempDir Path folder;

    @Test
    void equalsItsSourceAfterKillsAtRandomMoments() throws Exception {
        var address = TestDatabase.empty();
        var database = address.dataSource();
        TestShop.createIn(database);
        var trade = new RandomTrade(database, SEED);
        trade.start();
        int kills = killMirrors(address, new Random(SEED));
        try (var mirror = new TestMirror(database, folder)) {
            watchWhileTrading(mirror, kills);
            long commits = trade.end();
            var sql = JdbcClient.create(database);
            var copy = mirror.caughtUp().reader();
            assertThat(commits).isPositive();
            assertThat(kills).isPositive();
            for (var fact : TestShop.LAYOUT.facts()) {
                assertThat(TestMirror.contents(copy, fact))
                        .as("%s after %d kills, seed %d", fact.name(), kills, SEED)
                        .isEqualTo(TestMirror.contents(sql, fact));
            }
            assertConsistent(copy);
        }
    }

    private int killMirrors(TestDatabase address, Random random)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LENGTH.toNanos();
        int kills = 0;
        while (System.nanoTime() < end) {
            var process = start(address);
            try {
                process.onExit().get(400 + random.nextInt(1_800), TimeUnit.MILLISECONDS);
                throw new AssertionError("The mirror ended by itself: " + process.exitValue());
            } catch (TimeoutException e) {
                process.destroyForcibly().waitFor();
                kills++;
            } catch (java.util.concurrent.ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        return kills;
    }

    private Process start(TestDatabase address) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MirrorProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Every state that readers get to see is one that was committed as a whole.
    private static void watchWhileTrading(TestMirror mirror, int rounds) {
        var reader = mirror.caughtUp();
        for (int i = 0; i < rounds; i++) {
            assertConsistent(reader.reader());
        }
    }

    private static void assertConsistent(JdbcClient copy) {
        assertThat(
                        copy.sql(
                                        """
                                        select count(*) from facts.orders o
                                        where value_minor <> (
                                            select coalesce(sum(l.value_minor), 0)
                                            from facts.order_lines l
                                            where l.order_id = o.order_id)
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        copy.sql(
                                        """
                                        select count(*) from marts.totals t
                                        full join (
                                            select customer_id, sum(value_minor)::bigint as v
                                            from facts.orders group by all) o
                                        on o.customer_id = t.customer_id
                                        where t.value_minor is distinct from o.v
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
