package org.stammkunde.jobs.spi;

/// Ends an attempt whose job was cancelled, taken over or interrupted by shutdown. Not an
/// error.
public class JobCancelled extends RuntimeException {
    public JobCancelled(long jobId) {
        super("job=" + jobId + " stopped", null, false, false);
    }
}
