package org.stammkunde.analytics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the retention rate comes about, step by step, with the period's numbers filled in.
///
/// @param counts the sets of customers and their sizes
/// @param steps from the counts to the rates
/// @param textbook the widely printed form with the same numbers
/// @param agreement when both forms agree and what sets them apart here
/// @param value from order value to customer lifetime value
/// @param marginKnown whether the value in margin stands among them; else the company has not
///     said what its margin is
/// @param rhythm how often and how soon customers buy again
public record Derivation(
        List<Count> counts,
        List<Step> steps,
        Step textbook,
        String agreement,
        List<Step> value,
        boolean marginKnown,
        List<Step> rhythm) {

    /// @param symbol letter in the formulas
    /// @param href the customers counted, or null
    public record Count(
            String symbol, String label, String meaning, String value, @Nullable String href) {}

    /// @param name what comes out
    /// @param formula in symbols or words
    /// @param filled the same in numbers
    /// @param result the outcome
    public record Step(String name, String formula, String filled, String result) {}
}
