package org.stammkunde.jobs;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// Long work: hand it in, look at it, cancel it, resume it.
@Service
public class Jobs {

    private final JobStore store;
    private final JobWorker worker;

    Jobs(JobStore store, JobWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    /// Queues work inside the caller's transaction; it begins once that is committed.
    ///
    /// @param kind which handler does it
    /// @param subject id of the thing to work on, in the handler's own terms
    public JobId submit(String kind, long subject) {
        var id = store.insert(kind, subject);
        afterCommit(worker::wake);
        return id;
    }

    /// @throws JobsException when there is no such job
    public Job get(JobId id) {
        return store.find(id).orElseThrow(() -> JobsException.notFound(id));
    }

    /// Those of the given jobs that exist.
    public Map<JobId, Job> find(Collection<JobId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.find(ids).stream().collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /// Ends a queued or running job; a running attempt can commit nothing from now on.
    ///
    /// @throws JobsException when there is no such job or it has ended already
    public void cancel(JobId id) {
        if (!store.cancel(id)) {
            throw JobsException.alreadyFinished(get(id).id());
        }
        afterCommit(() -> worker.stop(id));
    }

    /// Queues a failed or cancelled job again, to go on from its last checkpoint.
    ///
    /// @throws JobsException when there is no such job or it neither failed nor was cancelled
    public void resume(JobId id) {
        if (!store.resume(id)) {
            throw JobsException.notResumable(get(id).id());
        }
        afterCommit(worker::wake);
    }

    /// Newest first.
    public Slice<Job> list(PageRequest page) {
        return store.list(page);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }
}
