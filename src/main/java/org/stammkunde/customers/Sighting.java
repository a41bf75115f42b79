package org.stammkunde.customers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a source said about a person, and when that was true. Of two statements the later one
/// decides each field it fills, in whatever order they arrive.
///
/// @param cause who said it
public record Sighting(CustomerDraft who, Instant at, Cause cause) {

    public Sighting {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
