package org.stammkunde.customers;

import java.util.List;
import java.util.Map;

/// What somebody wants to change about a customer at once.
///
/// @param seen what they saw of a field before, empty = nothing. A field that shows something else
///     now was changed by somebody else meanwhile; one that is not named may show anything
public record EditDraft(List<Entry> entries, Map<ProfileField, String> seen) {

    public EditDraft {
        entries = List.copyOf(entries);
        seen = Map.copyOf(seen);
    }
}
