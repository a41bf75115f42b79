package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stammkunde.testing.JavaProcess;

class OrphanTests {

    private static final Path BINARIES =
            Path.of("target", "test-postgres", "binaries").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void theServerOfAKilledProcessIsStoppedAndWhatItCommittedIsKept() throws Exception {
        var home = folder.resolve("postgres");
        try (var process =
                JavaProcess.start(ServerProcess.class, home.toString(), BINARIES.toString())) {
            assertThat(process.awaitLine()).isEqualTo("committed");
            process.kill();
        }
        var orphan = postmaster(home);
        assertThat(runs(orphan)).isTrue();
        try (var server = start(home)) {
            assertThat(runs(orphan)).isFalse();
            assertThat(kept(server)).isEqualTo(1);
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatDiesIsStartedAgainOnTheSamePort() throws Exception {
        var home = folder.resolve("postgres");
        try (var server = start(home)) {
            var first = postmaster(home);
            first.destroyForcibly();
            await().ignoreExceptions()
                    .until(() -> sql(server).sql("select 1").query(Integer.class).single() == 1);
            assertThat(postmaster(home)).isNotEqualTo(first);
        }
    }

    @Test
    void noSessionOfAServerThatDiedIsStillAtWorkWhenTheNextOneAnswers() throws Exception {
        var home = folder.resolve("postgres");
        try (var server = start(home)) {
            var busy = Thread.ofVirtual().start(() -> workForLong(server));
            var session = await().until(() -> working(server), Optional::isPresent).orElseThrow();
            postmaster(home).destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> sql(server).sql("select 1").query(Integer.class).single() == 1);
            assertThat(runs(session)).isFalse();
            busy.join();
        }
    }

    /// Never listens to anybody while it counts.
    private static void workForLong(EmbeddedPostgres server) {
        assertThatThrownBy(
                        () ->
                                sql(server)
                                        .sql(
                                                """
                                                select count(*) from generate_series(1, 30000) a,
                                                    generate_series(1, 30000) b
                                                """)
                                        .query(Long.class)
                                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    private static Optional<ProcessHandle> working(EmbeddedPostgres server) {
        return sql(server)
                .sql(
                        "select pid from pg_stat_activity where query like 'select count(*) from gen%'")
                .query(Long.class)
                .optional()
                .flatMap(ProcessHandle::of);
    }

    @Test
    void aLeftOverPidFileThatNamesAnotherProgramHarmsNobody() throws Exception {
        var home = folder.resolve("postgres");
        start(home).close();
        var innocent = ProcessHandle.current();
        Files.writeString(home.resolve("cluster/postmaster.pid"), innocent.pid() + "\n");
        try (var server = start(home)) {
            assertThat(sql(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    private static EmbeddedPostgres start(Path home) {
        return EmbeddedPostgres.start(home, BINARIES, PostgresTuning.forThisMachine());
    }

    private static int kept(EmbeddedPostgres server) {
        return sql(server).sql("select count(*) from kept").query(Integer.class).single();
    }

    private static JdbcClient sql(EmbeddedPostgres server) {
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    private static ProcessHandle postmaster(Path home) throws IOException {
        var pid = Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /// A process that has ended but was not collected yet has no command line any more.
    private static boolean runs(ProcessHandle process) throws IOException {
        var commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        return Files.exists(commandLine) && !Files.readString(commandLine).isEmpty();
    }
}
