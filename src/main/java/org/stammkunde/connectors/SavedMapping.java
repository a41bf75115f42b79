package org.stammkunde.connectors;

import java.time.Instant;
import org.stammkunde.connectors.mapping.Mapping;

/// A mapping kept under a name for the next file of its kind.
public record SavedMapping(long id, String name, Mapping mapping, Instant createdAt) {

    /// Characters a name may have.
    public static final int LONGEST_NAME = 100;

    /// Enough to choose one.
    public record Name(long id, String name) {}
}
