package org.stammkunde.segments;

/// Why somebody entered or left a segment.
public enum Cause {
    /// The segment is new.
    CREATED,
    /// Its condition was changed.
    EDITED,
    /// Something was stored about the customer.
    DATA,
    /// Time went by.
    TIME,
    /// The segment was deleted.
    DELETED
}
