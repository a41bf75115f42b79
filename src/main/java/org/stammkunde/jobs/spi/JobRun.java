package org.stammkunde.jobs.spi;

/// One attempt at a job.
public interface JobRun {

    long jobId();

    /// The id the job was submitted with.
    long subject();

    /// Records progress inside the caller's transaction and proves that this attempt still owns
    /// the job. Call it as the last statement of every transaction of the work: when a newer
    /// attempt has taken over, it throws and the transaction rolls back.
    ///
    /// @param done units finished, same scale as `total`
    /// @param total units in all, 0 = unknown
    /// @param rows rows finished, for people
    /// @throws JobCancelled when somebody cancelled the job or the process is stopping
    void checkpoint(long done, long total, long rows);

    /// True when the work should stop at the next chance: cancelled, or the process is
    /// stopping.
    boolean stopping();
}
