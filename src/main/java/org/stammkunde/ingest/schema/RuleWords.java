package org.stammkunde.ingest.schema;

import static org.stammkunde.web.Texts.t;

import org.stammkunde.ingest.rules.Rule;

/// Rules in words.
final class RuleWords {

    private RuleWords() {}

    static String of(Rule rule) {
        var event = rule.event().label();
        return switch (rule.action()) {
            case BLOCK_EVENT -> t("ingest.rule.block-event", "event", event);
            case BLOCK_PROPERTY ->
                    t("ingest.rule.block-property", "event", event, "property", rule.property());
            case RENAME_EVENT -> t("ingest.rule.rename-event", "event", event, "to", rule.target());
        };
    }
}
