package org.stammkunde.ingest.rules;

import java.time.Instant;

/// A rule in force.
///
/// @param property which is taken away, else empty
/// @param target the new name, else empty
public record Rule(
        long id,
        long source,
        RuleAction action,
        EventName event,
        String property,
        String target,
        Instant createdAt) {}
