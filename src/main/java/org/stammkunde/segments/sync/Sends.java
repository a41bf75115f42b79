package org.stammkunde.segments.sync;

/// What a receiver is told.
public enum Sends {
    BOTH,
    ENTERED,
    LEFT
}
