package org.stammkunde.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.stammkunde.jobs.spi.JobCancelled;
import org.stammkunde.jobs.spi.JobHandler;
import org.stammkunde.jobs.spi.JobRun;
import org.stammkunde.shared.ProblemException;

/// One handler's try at one claimed job.
final class Attempt implements JobRun {

    /// What a job that failed for no foreseen reason shows; the log has the rest under its id.
    static final String UNEXPECTED = "jobs.unexpected";

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Claim claim;
    private final JobStore store;
    private volatile boolean lost;
    private volatile boolean shutDown;

    Attempt(Claim claim, JobStore store) {
        this.claim = claim;
        this.store = store;
    }

    /// Runs to the end and writes down how it ended.
    void run(JobHandler handler) {
        try {
            handler.run(this);
            store.complete(claim);
        } catch (JobCancelled e) {
            if (shutDown) {
                store.release(claim);
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // The two errors come from what is worked on and end only this attempt.
            end(e);
        }
    }

    private void end(Throwable failure) {
        if (lost) {
            LOG.info("job={} kind={} attempt=stopped", claim.id().value(), claim.kind());
        } else if (shutDown) {
            store.release(claim);
        } else if (Outage.caused(failure)) {
            LOG.warn("job={} kind={} attempt=put-off", claim.id().value(), claim.kind(), failure);
            store.postpone(claim);
        } else if (worthAnotherTry(failure)) {
            LOG.warn(
                    "job={} kind={} attempt=broken-off", claim.id().value(), claim.kind(), failure);
            store.crashed(claim);
        } else if (failure instanceof ProblemException problem) {
            LOG.info("job={} kind={} error={}", claim.id().value(), claim.kind(), problem.code());
            store.fail(claim, problem.code());
        } else {
            LOG.error(
                    "job={} kind={} error={}",
                    claim.id().value(),
                    claim.kind(),
                    UNEXPECTED,
                    failure);
            store.fail(claim, UNEXPECTED);
        }
    }

    /// The database or another resource was away for a moment.
    private static boolean worthAnotherTry(Throwable failure) {
        return switch (failure) {
            case ProblemException problem ->
                    problem.category() == ProblemException.Category.RESOURCES;
            case DataAccessResourceFailureException _ -> true;
            case TransientDataAccessException _ -> true;
            case CannotCreateTransactionException _ -> true;
            default -> false;
        };
    }

    /// Renews the lease; whoever has lost it stops.
    void renew() {
        if (!store.renew(claim)) {
            lose();
        }
    }

    /// The job was cancelled or another node has it.
    void lose() {
        lost = true;
    }

    void shutDown() {
        shutDown = true;
    }

    Claim claim() {
        return claim;
    }

    @Override
    public long jobId() {
        return claim.id().value();
    }

    @Override
    public long subject() {
        return claim.subject();
    }

    @Override
    public void checkpoint(long done, long total, long rows) {
        if (shutDown) {
            throw new JobCancelled(jobId());
        }
        if (!store.progress(claim, done, total, rows)) {
            lose();
            throw new JobCancelled(jobId());
        }
    }

    @Override
    public boolean stopping() {
        return lost || shutDown;
    }
}
