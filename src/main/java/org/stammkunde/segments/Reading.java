package org.stammkunde.segments;

import org.jspecify.annotations.Nullable;

/// What somebody reads of a fact, or what was stored.
///
/// @param kind only rows of this kind, see [org.stammkunde.segments.spi.Facts#KINDS]; null = all
record Reading(String fact, @Nullable String kind) {

    static Reading all(String fact) {
        return new Reading(fact, null);
    }

    /// Whether what was stored is among what this reads.
    boolean includes(Reading stored) {
        return fact.equals(stored.fact()) && (kind == null || kind.equals(stored.kind()));
    }
}
