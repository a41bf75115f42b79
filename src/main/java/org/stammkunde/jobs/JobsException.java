package org.stammkunde.jobs;

import java.util.Map;
import org.stammkunde.shared.ProblemException;

/// What the module refuses to do.
public final class JobsException extends ProblemException {

    private JobsException(String code, Category category, JobId id) {
        super(code, category, Map.of("job", id.value()));
    }

    static JobsException notFound(JobId id) {
        return new JobsException("jobs.not-found", Category.NOT_FOUND, id);
    }

    /// Only a queued or running job can be cancelled.
    static JobsException alreadyFinished(JobId id) {
        return new JobsException("jobs.already-finished", Category.CONFLICT, id);
    }

    /// Only a failed or cancelled job can be resumed.
    static JobsException notResumable(JobId id) {
        return new JobsException("jobs.not-resumable", Category.CONFLICT, id);
    }
}
