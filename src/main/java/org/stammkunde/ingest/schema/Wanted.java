package org.stammkunde.ingest.schema;

import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.rules.EventName;
import org.stammkunde.ingest.rules.NewRule;
import org.stammkunde.ingest.rules.RuleAction;

/// A rule as a form or a program asks for it.
///
/// @param action word of a [RuleAction]
/// @param type `track`, `page`, …
/// @param event of a `track` its name
/// @param property to be taken away
/// @param to the new name
record Wanted(
        @Nullable String action,
        @Nullable String type,
        @Nullable String event,
        @Nullable String property,
        @Nullable String to) {

    /// @throws IngestException when it is none
    NewRule rule() {
        var known =
                RuleAction.of(action == null ? "" : action)
                        .orElseThrow(
                                () -> IngestException.invalid("action", "ingest.unknown-action"));
        var name = eventName();
        return switch (known) {
            case BLOCK_EVENT -> NewRule.block(name);
            case BLOCK_PROPERTY -> NewRule.blockProperty(name, property);
            case RENAME_EVENT -> NewRule.rename(name, to);
        };
    }

    /// @throws IngestException when it is none
    EventName eventName() {
        return EventName.parse(type == null ? "" : type, event);
    }

    String typed() {
        return to == null ? "" : to;
    }
}
