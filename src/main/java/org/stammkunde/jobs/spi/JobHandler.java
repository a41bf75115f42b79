package org.stammkunde.jobs.spi;

/// Does one kind of long work. A bean per kind.
public interface JobHandler {

    /// Name stored in the job's row; never changes once released.
    String kind();

    /// Does the work from its last committed checkpoint to the end. May be called again after a
    /// crash, on this or another node, and must then carry on, not begin anew.
    ///
    /// @throws JobCancelled when [JobRun#checkpoint] found the job cancelled
    /// @throws org.stammkunde.shared.ProblemException for failures a person can read; any other
    ///     exception is logged with a reference and shown as internal
    void run(JobRun run) throws Exception;
}
