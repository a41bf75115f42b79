package org.stammkunde.segments;

import org.jspecify.annotations.Nullable;

/// What somebody reads of a fact, or what was stored.
///
/// @param name only rows of this name, see [org.stammkunde.segments.spi.Facts#NAMED_BY]; null = all
record Reading(String fact, @Nullable String name) {

    static Reading all(String fact) {
        return new Reading(fact, null);
    }

    /// Whether what was stored is among what this reads.
    boolean includes(Reading stored) {
        return fact.equals(stored.fact()) && (name == null || name.equals(stored.name()));
    }
}
