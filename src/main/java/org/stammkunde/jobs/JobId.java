package org.stammkunde.jobs;

/// Identifies one piece of long work.
public record JobId(long value) {}
