package org.stammkunde.ingest.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a rule does. The word is part of the API.
public enum RuleAction {
    /// Leaves the event out.
    BLOCK_EVENT,
    /// Takes a property away.
    BLOCK_PROPERTY,
    /// Gives the event another name.
    RENAME_EVENT;

    /// As in `block-event`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RuleAction> of(String word) {
        return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
