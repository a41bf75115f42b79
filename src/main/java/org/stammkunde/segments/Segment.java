package org.stammkunde.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A group of customers by what they have in common, kept current.
///
/// @param version of its condition, from 1
/// @param condition a tree
/// @param filled the version that its members meet, null = they have never been worked out
/// @param size how many members it has, null = unknown yet
/// @param countedAt when its members were last worked out, all of them
/// @param trouble why they could not be worked out, a code; null = they could
public record Segment(
        SegmentId id,
        String name,
        String description,
        int version,
        JsonNode condition,
        @Nullable Integer filled,
        @Nullable Long size,
        @Nullable Instant countedAt,
        @Nullable String trouble,
        Instant createdAt,
        Instant changedAt) {

    /// Whether its members are those of its present condition.
    public boolean isFilled() {
        return filled != null && filled == version;
    }
}
