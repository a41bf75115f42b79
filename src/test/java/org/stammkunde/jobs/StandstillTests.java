package org.stammkunde.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

/// A job that worked for ten seconds and stood still for a day says that it worked for ten seconds.
class StandstillTests {

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final JobStore store = new JobStore(sql);

    @Test
    void afterItWasCancelled() {
        assertWorkedTenSeconds(
                claim -> {
                    store.cancel(claim.id());
                    store.resume(claim.id());
                });
    }

    @Test
    void afterItFailed() {
        assertWorkedTenSeconds(
                claim -> {
                    store.fail(claim, "test.failed");
                    store.resume(claim.id());
                });
    }

    @Test
    void afterTheApplicationWasStopped() {
        assertWorkedTenSeconds(store::release);
    }

    @Test
    void afterTheApplicationWasKilled() {
        assertWorkedTenSeconds(_ -> store.recover("a"));
    }

    @Test
    void afterItWasPutOff() {
        assertWorkedTenSeconds(store::postpone);
    }

    @Test
    void afterItsNodeFellSilent() {
        assertWorkedTenSeconds(
                _ -> {
                    update("lease_until = now() - interval '1 second'");
                    store.reap();
                });
    }

    private void assertWorkedTenSeconds(Consumer<Claim> stop) {
        var id = store.insert("test", 1);
        var claim = claim();
        update("started_at = started_at - interval '10 seconds'");
        stop.accept(claim);
        update(
                """
                started_at = started_at - interval '1 day', stopped_at = stopped_at - interval '1 day',
                due_at = now()
                """);
        store.complete(claim());
        var job = store.find(id).orElseThrow();
        assertThat(Duration.between(job.startedAt(), job.finishedAt()))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(40));
    }

    private Claim claim() {
        return store.claim("a", List.of("test"), List.of()).orElseThrow();
    }

    private void update(String change) {
        sql.sql("update jobs.job set " + change).update();
    }
}
