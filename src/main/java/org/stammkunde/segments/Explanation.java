package org.stammkunde.segments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a customer is in a segment, or is not.
///
/// @param meets whether they meet its condition right now
/// @param since when they entered it, null = they are not in it, or not yet
/// @param changes when that changes if nothing more is stored, null = not within a year
/// @param condition the parts of the condition
public record Explanation(
        boolean meets, @Nullable Instant since, @Nullable Instant changes, Part condition) {

    /// A part of a condition.
    ///
    /// @param type `all`, `any`, `not`, or a kind of condition
    /// @param words what it asks for, in the viewer's language
    /// @param holds whether the customer meets it
    /// @param found what there is about the customer, in the viewer's language, or null
    /// @param changes when that changes if nothing more is stored; null = not within a year, or it
    ///     consists of parts
    /// @param of the parts it consists of
    public record Part(
            String type,
            String words,
            boolean holds,
            @Nullable String found,
            @Nullable Instant changes,
            List<Part> of) {
        public Part {
            of = List.copyOf(of);
        }
    }
}
