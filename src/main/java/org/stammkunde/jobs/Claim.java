package org.stammkunde.jobs;

/// The right to work on a job, until the lease ends or a newer claim has a higher token.
record Claim(JobId id, String kind, long subject, long token) {}
