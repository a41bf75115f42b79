package org.stammkunde.jobs;

/// The life of a job: queued → running → completed, failed or cancelled; failed and cancelled
/// ones may be resumed.
public enum JobState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
