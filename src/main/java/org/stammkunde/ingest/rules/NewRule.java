package org.stammkunde.ingest.rules;

import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.IngestException;

/// A rule to be made, checked.
public record NewRule(RuleAction action, EventName event, String property, String target) {

    private static final int LONGEST = 512;

    public static NewRule block(EventName event) {
        return new NewRule(RuleAction.BLOCK_EVENT, event, "", "");
    }

    /// @throws IngestException when the property has no name
    public static NewRule blockProperty(EventName event, @Nullable String property) {
        return new NewRule(
                RuleAction.BLOCK_PROPERTY,
                event,
                checked(property, "property", "ingest.rule-property"),
                "");
    }

    /// @throws IngestException when it is no `track`, or the new name is none or the old one
    public static NewRule rename(EventName event, @Nullable String target) {
        var name = checked(target, "to", "ingest.rule-target");
        if (event.kind() != EventKind.TRACK || name.equals(event.name())) {
            throw IngestException.invalid("to", "ingest.rule-target");
        }
        return new NewRule(RuleAction.RENAME_EVENT, event, "", name);
    }

    private static String checked(@Nullable String text, String field, String code) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw IngestException.invalid(field, code);
        }
        return stripped;
    }
}
