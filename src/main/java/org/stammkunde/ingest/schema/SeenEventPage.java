package org.stammkunde.ingest.schema;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stammkunde.ingest.EventKind;
import org.stammkunde.ingest.rules.Rule;
import org.stammkunde.ingest.rules.RuleAction;
import org.stammkunde.ingest.sources.SourceTop;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.KeyValue;

/// One event of a source: its properties, and what is to happen to it at the door.
///
/// @param rules those for this event
/// @param typed the new name as typed
public record SeenEventPage(
        SourceTop top,
        SeenEvent seen,
        List<SeenProperty> properties,
        List<Rule> rules,
        String typed,
        FieldErrors errors)
        implements Page {

    public SeenEventPage {
        properties = List.copyOf(properties);
        rules = List.copyOf(rules);
    }

    public List<KeyValue> facts() {
        return List.of(
                KeyValue.of(t("ingest.schema.type"), seen.event().kind().word()),
                KeyValue.of(t("ingest.schema.events"), Formats.number(seen.events())),
                KeyValue.of(t("ingest.schema.first"), Formats.dateTime(seen.firstAt())),
                KeyValue.of(t("ingest.schema.last"), Formats.dateTime(seen.lastAt())));
    }

    public boolean renamable() {
        return seen.event().kind() == EventKind.TRACK;
    }

    public Optional<Rule> blocked() {
        return rules.stream().filter(rule -> rule.action() == RuleAction.BLOCK_EVENT).findFirst();
    }

    public Optional<Rule> renamed() {
        return rules.stream().filter(rule -> rule.action() == RuleAction.RENAME_EVENT).findFirst();
    }

    public Optional<Rule> blocked(SeenProperty property) {
        return rules.stream()
                .filter(rule -> rule.action() == RuleAction.BLOCK_PROPERTY)
                .filter(rule -> rule.property().equals(property.name()))
                .findFirst();
    }

    public static String types(SeenProperty property) {
        return property.types().stream()
                .map(word -> t("ingest.schema.type." + word))
                .collect(Collectors.joining(", "));
    }

    public static String words(Rule rule) {
        return RuleWords.of(rule);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
