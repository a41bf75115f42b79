package org.stammkunde.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.stammkunde.testing.InstalledApp;

/// kill -9 of the application and of its database under load: what was acknowledged is there, once,
/// and what was made of it is what it should be. A longer run: `bench/run crash 100`; to repeat
/// this one: `-Dstammkunde.harness.seed=…`.
@CrashTest
class EventsSurviveKillsTests {

    private static final long SEED =
            Long.getLong("stammkunde.harness.seed", System.nanoTime() % 1_000_000);

    private static final List<Kill> KINDS =
            List.of(Kill.APPLICATION, Kill.POSTGRES, Kill.SESSION, Kill.BOTH);

    @TempDir private Path home;

    private final ApplicationContext context;

    EventsSurviveKillsTests(ApplicationContext context) {
        this.context = context;
    }

    @Test
    void losesNothingAndCountsNothingTwice() {
        try (var app =
                InstalledApp.start(
                        home,
                        "Europe/Berlin",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1")) {
            var plan = CrashRun.plan(KINDS, KINDS.size(), SEED);
            var report = new CrashHarness(app, new Twin(context), "kill-", SEED).run(plan);
            IO.println(report);
            assertThat(report.flawless()).as(report.toString()).isTrue();
            assertThat(report.kills()).containsOnlyKeys(KINDS);
            assertThat(report.acknowledged()).isGreaterThan(100);
            assertThat(report.rows()).isGreaterThan(100);
        }
    }
}
