package org.stammkunde.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// Something was said to be one person, and is not.
///
/// @param other the customer who was not merged, null = a visitor
/// @param own the identifier of the customer asked about
/// @param others the identifier named together with it
/// @param system for [Reason#NUMBERS]: of which both have a number
/// @param since when it was first said
public record RefusedMerge(
        @Nullable CustomerId other,
        Identifier own,
        Identifier others,
        Reason reason,
        @Nullable String system,
        Instant since,
        Cause cause) {

    /// Why two are not one.
    public enum Reason {
        /// Both have a number of the same system.
        NUMBERS,
        /// Somebody decided so.
        SEPARATED,
        /// One of the identifiers was named with too many others.
        CROWDED
    }
}
