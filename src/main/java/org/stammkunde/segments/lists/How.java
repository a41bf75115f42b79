package org.stammkunde.segments.lists;

/// How somebody came to be on a list.
public enum How {
    /// Somebody chose the customer, or a program named them.
    MANUAL,
    /// A line of a file.
    IMPORT,
    /// With the other members of a segment.
    SNAPSHOT
}
