package org.stammkunde.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.jobs.spi.JobCancelled;
import org.stammkunde.jobs.spi.JobHandler;
import org.stammkunde.jobs.spi.JobRun;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.testing.TestDatabase;

class JobsTests {

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final JobStore store = new JobStore(sql);
    private final List<JobWorker> workers = new ArrayList<>();
    private final BlockingQueue<JobRun> begun = new LinkedBlockingQueue<>();

    @BeforeEach
    void makeATableToWorkOn() {
        sql.sql("create table work (job bigint, step bigint)").update();
    }

    @AfterEach
    void stopWorkers() {
        workers.forEach(JobWorker::stop);
    }

    @Test
    void doesTheWorkAndShowsItsProgress() {
        var jobs = jobs("a", handler(run -> run.checkpoint(10, 10, 7)));
        var id = jobs.submit("test", 42);
        awaitState(id, JobState.COMPLETED);
        assertThat(jobs.get(id))
                .extracting(Job::subject, Job::done, Job::total, Job::rows)
                .containsExactly(42L, 10L, 10L, 7L);
        assertThat(jobs.list(new PageRequest(0, 10, null, false)).items())
                .extracting(Job::id)
                .containsExactly(id);
    }

    @Test
    void beginsOnlyWhenTheSubmitterHasCommitted() throws Exception {
        var jobs = jobs("a", handler(begun::add));
        transaction.executeWithoutResult(
                status -> {
                    jobs.submit("test", 1);
                    status.setRollbackOnly();
                });
        var second = transaction.execute(_ -> jobs.submit("test", 2));
        awaitState(second, JobState.COMPLETED);
        assertThat(begun).extracting(JobRun::subject).containsExactly(2L);
    }

    @Test
    void twoNodesShareTheWorkWithoutDoingAnyTwice() {
        JobHandler once =
                handler(
                        run ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            step(run, 1);
                                            run.checkpoint(1, 1, 1);
                                        }));
        var jobs = jobs("a", once);
        worker("b", once);
        var ids = IntStream.range(0, 40).mapToObj(i -> jobs.submit("test", i)).toList();
        ids.forEach(id -> awaitState(id, JobState.COMPLETED));
        assertThat(steps()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void runsNoMoreThanAFewAtOnce() throws Exception {
        var go = new CountDownLatch(1);
        var jobs = jobs("a", handler(run -> waitFor(run, go)));
        var ids = IntStream.range(0, 5).mapToObj(i -> jobs.submit("test", i)).toList();
        next();
        next();
        assertThat(begun.poll(1500, TimeUnit.MILLISECONDS)).isNull();
        go.countDown();
        ids.forEach(id -> awaitState(id, JobState.COMPLETED));
    }

    @Test
    void anAttemptThatLostItsLeaseCommitsNothing() throws Exception {
        var go = new CountDownLatch(1);
        var outcome = new LinkedBlockingQueue<String>();
        var jobs = jobs("slow", handler(run -> workAfter(run, go, outcome)));
        var id = jobs.submit("test", 1);
        next();
        expireLeases();
        assertThat(store.reap()).isEqualTo(1);
        worker("quick", handler(run -> workAfter(run, new CountDownLatch(0), outcome)));
        awaitState(id, JobState.COMPLETED);
        go.countDown();
        assertThat(outcome.poll(10, TimeUnit.SECONDS)).isEqualTo("committed");
        assertThat(outcome.poll(10, TimeUnit.SECONDS)).isEqualTo("refused");
        assertThat(steps()).hasSize(1);
        assertThat(jobs.get(id).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void cancelStopsTheAttemptAndResumeGoesOn() throws Exception {
        var go = new CountDownLatch(1);
        var jobs =
                jobs(
                        "a",
                        handler(
                                run -> {
                                    run.checkpoint(5, 10, 5);
                                    waitFor(run, go);
                                    run.checkpoint(10, 10, 10);
                                }));
        var id = jobs.submit("test", 1);
        var attempt = next();
        jobs.cancel(id);
        assertThat(attempt.stopping()).isTrue();
        go.countDown();
        assertThat(jobs.get(id).state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> jobs.cancel(id))
                .isInstanceOf(JobsException.class)
                .extracting(e -> ((JobsException) e).code())
                .isEqualTo("jobs.already-finished");
        assertThat(jobs.get(id).done()).isEqualTo(5);
        jobs.resume(id);
        awaitState(id, JobState.COMPLETED);
        assertThat(jobs.get(id).done()).isEqualTo(10);
    }

    @Test
    void failuresAPersonCanReadKeepTheirCode() {
        var jobs =
                jobs(
                        "a",
                        handler(
                                _ -> {
                                    throw new Unreadable();
                                }));
        var id = jobs.submit("test", 1);
        awaitState(id, JobState.FAILED);
        assertThat(jobs.get(id).errorCode()).isEqualTo("test.unreadable");
        assertThat(jobs.get(id).finishedAt()).isNotNull();
    }

    @Test
    void unexpectedFailuresShowAsOurs() {
        var jobs =
                jobs(
                        "a",
                        handler(
                                _ -> {
                                    throw new IllegalStateException("secret@example.org");
                                }));
        var id = jobs.submit("test", 1);
        awaitState(id, JobState.FAILED);
        assertThat(jobs.get(id).errorCode()).isEqualTo("jobs.unexpected");
    }

    @Test
    void aResourceThatWasAwayForAMomentIsTriedAgain() {
        var failures = new LinkedBlockingQueue<>(List.of("once"));
        var jobs =
                jobs(
                        "a",
                        handler(
                                _ -> {
                                    if (failures.poll() != null) {
                                        throw new QueryTimeoutException("away");
                                    }
                                }));
        awaitState(jobs.submit("test", 1), JobState.COMPLETED);
    }

    @Test
    void aFullDiskIsWaitedForHoweverLongItTakes() {
        var failures = new LinkedBlockingQueue<>(IntStream.range(0, 8).boxed().toList());
        var jobs =
                jobs(
                        "a",
                        handler(
                                _ -> {
                                    if (failures.poll() != null) {
                                        throw new DataAccessResourceFailureException(
                                                "full", new SQLException("full", "53100"));
                                    }
                                }));
        var id = jobs.submit("test", 1);
        await().until(
                        () -> {
                            sql.sql("update jobs.job set due_at = now()").update();
                            return jobs.get(id).state() == JobState.COMPLETED;
                        });
    }

    @Test
    void workThatKeepsCrashingWithoutProgressFailsInTheEnd() {
        var id = store.insert("test", 1);
        for (int crash = 1; crash <= 5; crash++) {
            sql.sql("update jobs.job set due_at = now()").update();
            assertThat(store.claim("a", List.of("test"), List.of())).isPresent();
            assertThat(store.recover("a")).isEqualTo(1);
        }
        assertThat(store.find(id).orElseThrow())
                .extracting(Job::state, Job::errorCode)
                .containsExactly(JobState.FAILED, "jobs.crashed");
    }

    @Test
    void aCrashIsFollowedAtOnceASecondOneLater() {
        store.insert("test", 1);
        assertThat(store.claim("a", List.of("test"), List.of())).isPresent();
        store.recover("a");
        assertThat(store.claim("a", List.of("test"), List.of())).isPresent();
        store.recover("a");
        assertThat(store.claim("a", List.of("test"), List.of())).isEmpty();
    }

    @Test
    void theNextProcessOfANodeTakesUpWhatAKilledOneLeft() {
        var id = store.insert("test", 1);
        assertThat(store.claim("a", List.of("test"), List.of())).isPresent();
        worker("b", handler(begun::add));
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        worker("a", handler(begun::add));
        awaitState(id, JobState.COMPLETED);
    }

    @Test
    void shutdownLeavesTheJobQueued() throws Exception {
        var jobs =
                jobs(
                        "a",
                        handler(
                                run -> {
                                    begun.add(run);
                                    while (true) {
                                        run.checkpoint(1, 2, 1);
                                    }
                                }));
        var id = jobs.submit("test", 1);
        next();
        workers.getFirst().stop();
        assertThat(jobs.get(id).state()).isEqualTo(JobState.QUEUED);
        worker("a", handler(begun::add));
        awaitState(id, JobState.COMPLETED);
    }

    @Test
    void anAttemptHoldingItsRowIsNeitherReapedNorSeenAsLost() {
        store.insert("test", 1);
        var claim = store.claim("a", List.of("test"), List.of()).orElseThrow();
        expireLeases();
        transaction.executeWithoutResult(
                _ -> {
                    assertThat(store.progress(claim, 1, 2, 1)).isTrue();
                    var elsewhere = new JobStore(JdbcClient.create(database));
                    assertThat(inAnotherThread(elsewhere::reap)).isZero();
                    assertThat(inAnotherThread(() -> elsewhere.renew(claim))).isTrue();
                });
        assertThat(store.reap()).isZero();
    }

    @Test
    void asksForJobsThatExist() {
        var jobs = jobs("a", handler(begun::add));
        assertThatThrownBy(() -> jobs.get(new JobId(4711)))
                .isInstanceOf(JobsException.class)
                .extracting(e -> ((JobsException) e).category())
                .isEqualTo(ProblemException.Category.NOT_FOUND);
    }

    private Jobs jobs(String node, JobHandler handler) {
        return new Jobs(store, worker(node, handler));
    }

    private JobWorker worker(String node, JobHandler handler) {
        var worker = new JobWorker(node, store, () -> Stream.of(handler));
        workers.add(worker);
        worker.start();
        return worker;
    }

    private JobRun next() throws InterruptedException {
        var run = begun.poll(10, TimeUnit.SECONDS);
        assertThat(run).as("an attempt begins").isNotNull();
        return run;
    }

    private void waitFor(JobRun run, CountDownLatch go) throws InterruptedException {
        begun.add(run);
        assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void workAfter(JobRun run, CountDownLatch go, BlockingQueue<String> outcome)
            throws InterruptedException {
        waitFor(run, go);
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        step(run, 1);
                        run.checkpoint(1, 1, 1);
                    });
            outcome.add("committed");
        } catch (JobCancelled e) {
            outcome.add("refused");
            throw e;
        }
    }

    private void expireLeases() {
        sql.sql("update jobs.job set lease_until = now() - interval '1 second'").update();
    }

    private void step(JobRun run, long step) {
        sql.sql("insert into work values (?, ?)").params(run.jobId(), step).update();
    }

    private List<Map<String, Object>> steps() {
        return sql.sql("select * from work").query().listOfRows();
    }

    private void awaitState(JobId id, JobState state) {
        await().untilAsserted(
                        () -> assertThat(store.find(id).orElseThrow().state()).isEqualTo(state));
    }

    private static <T> T inAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private static JobHandler handler(Work work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public void run(JobRun run) throws Exception {
                work.on(run);
            }
        };
    }

    private interface Work {
        void on(JobRun run) throws Exception;
    }

    private static final class Unreadable extends ProblemException {
        Unreadable() {
            super("test.unreadable", Category.USER, Map.of());
        }
    }
}
