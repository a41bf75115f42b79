package org.stammkunde.segments.sync;

/// Why nothing is sent to a receiver.
public enum Pause {
    BY_HAND,
    /// It answered 410: it wants nothing more.
    GONE,
    /// It failed for too long.
    GAVE_UP
}
