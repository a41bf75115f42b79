package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;
import org.stammkunde.segments.web.NodeView.GroupView;
import org.stammkunde.segments.web.NodeView.LeafView;
import org.stammkunde.segments.web.NodeView.PropertyView;
import org.stammkunde.segments.web.NodeView.Suggestion;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// Makes fields of what stands in the builder's form.
@Component
class NodeViews {

    private static final String TYPE = "segments.type.";
    private static final String LONGEST = "10000";

    private final Kinds kinds;
    private final Segments segments;
    private final Company company;

    NodeViews(Kinds kinds, Segments segments, Company company) {
        this.kinds = kinds;
        this.segments = segments;
        this.company = company;
    }

    /// @param next the place of the condition to begin with, null = none
    GroupView of(Group whole, FieldErrors errors, @Nullable String next) {
        return group(whole, FormTree.ROOT, new Seen(errors, next));
    }

    private record Seen(FieldErrors errors, @Nullable String next) {}

    private GroupView group(Group group, String path, Seen seen) {
        var of = new ArrayList<NodeView>();
        for (int i = 0; i < group.of().size(); i++) {
            of.add(node(group.of().get(i), path + "." + i, seen));
        }
        var any =
                Field.select(
                                path + FormTree.ANY,
                                t("segments.builder.any"),
                                List.of(
                                        new Choice("", t("segments.builder.any.all")),
                                        new Choice("yes", t("segments.builder.any.one"))))
                        .value(group.any() ? "yes" : "")
                        .errors(seen.errors());
        return new GroupView(path, any, negation(path, group.negated()), of);
    }

    private NodeView node(FormNode node, String path, Seen seen) {
        return switch (node) {
            case Group group -> group(group, path, seen);
            case Leaf leaf -> leaf(leaf, path, seen);
        };
    }

    private LeafView leaf(Leaf leaf, String path, Seen seen) {
        var properties = new ArrayList<PropertyView>();
        var suggestions = new ArrayList<Suggestion>();
        for (var slot : kinds.slots(leaf)) {
            fields(slot, leaf, path).stream()
                    .map(
                            each ->
                                    new PropertyView(
                                            each.field().errors(seen.errors()), each.reshapes()))
                    .forEach(properties::add);
            switch (slot) {
                case Slot.Texts texts when texts.suggested() ->
                        suggestions.addAll(suggestions(texts, leaf, path, "value"));
                case Slot.Text text when text.suggested() ->
                        suggestions.addAll(suggestions(text, leaf, path, "set"));
                case Slot.Texts _,
                        Slot.Text _,
                        Slot.Choice _,
                        Slot.Whole _,
                        Slot.Span _,
                        Slot.Limits _,
                        Slot.Reference _ -> {}
            }
        }
        var types =
                kinds.offered().stream()
                        .map(type -> new Choice(type.name(), t(TYPE + type.name())))
                        .toList();
        var kind =
                Field.select(path + FormTree.TYPE, t("segments.builder.kind"), types)
                        .value(leaf.type())
                        .errors(seen.errors());
        var first = path.equals(seen.next()) ? kind.with("autofocus", "") : kind;
        return new LeafView(path, first, negation(path, leaf.negated()), properties, suggestions);
    }

    private static Field negation(String path, boolean negated) {
        var choices =
                List.of(
                        new Choice("", t("segments.builder.not.holds")),
                        new Choice("yes", t("segments.builder.not.fails")));
        return Field.select(path + FormTree.NOT, t("segments.builder.not"), choices)
                .value(negated ? "yes" : "");
    }

    private List<PropertyView> fields(Slot slot, Leaf leaf, String path) {
        var key = TYPE + leaf.type() + "." + slot.name();
        var name = path + FormTree.PROPERTY + slot.name();
        var label = t(key);
        return switch (slot) {
            case Slot.Choice choice -> List.of(choice(choice, leaf, name, label, key));
            case Slot.Text _ -> List.of(value(Field.text(name, label), leaf, slot.name()));
            case Slot.Texts _ ->
                    List.of(
                            value(
                                    Field.textarea(name, label)
                                            .with("rows", "2")
                                            .with("maxlength", LONGEST)
                                            .hint(t("segments.builder.lines")),
                                    leaf,
                                    slot.name()));
            case Slot.Whole _ -> List.of(value(Field.number(name, label), leaf, slot.name()));
            case Slot.Span span -> span(span, leaf, name, label);
            case Slot.Limits limits -> limits(limits, leaf, name, label);
            case Slot.Reference reference -> List.of(reference(reference, leaf, name, label));
        };
    }

    private PropertyView choice(
            Slot.Choice choice, Leaf leaf, String name, String label, String key) {
        var choices =
                choice.values().stream()
                        .map(value -> new Choice(value, t(key + "." + value)))
                        .toList();
        var field = Field.select(name, label, choices).value(kinds.chosen(choice, leaf));
        return new PropertyView(field, true);
    }

    private static PropertyView reference(
            Slot.Reference reference, Leaf leaf, String name, String label) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("segments.builder.choose")));
        reference
                .labels()
                .all()
                .forEach((id, shown) -> choices.add(new Choice(id.toString(), shown)));
        return value(Field.select(name, label, choices), leaf, reference.name());
    }

    private static List<PropertyView> span(Slot.Span span, Leaf leaf, String name, String label) {
        var kind = SpanKind.of(span, leaf);
        var fields = new ArrayList<PropertyView>();
        var kinds =
                SpanKind.offered(span).stream()
                        .map(Parameters::camelCase)
                        .map(each -> new Choice(each, t("segments.builder.span." + each)))
                        .toList();
        fields.add(
                new PropertyView(
                        Field.select(name + SpanKind.KIND, label, kinds)
                                .value(Parameters.camelCase(kind)),
                        true));
        switch (kind) {
            case EVER -> {}
            case LAST, LONGER_AGO -> {
                var units =
                        SpanKind.units().stream()
                                .map(each -> new Choice(each, t("segments.builder.unit." + each)))
                                .toList();
                fields.add(
                        value(
                                Field.number(name + SpanKind.COUNT, t("segments.builder.count")),
                                leaf,
                                span.name() + SpanKind.COUNT));
                fields.add(
                        new PropertyView(
                                Field.select(
                                                name + SpanKind.UNIT,
                                                t("segments.builder.unit"),
                                                units)
                                        .value(SpanKind.unit(span, leaf)),
                                false));
            }
            case DAYS -> {
                fields.add(
                        value(
                                Field.date(name + SpanKind.FROM, t("segments.builder.from")),
                                leaf,
                                span.name() + SpanKind.FROM));
                fields.add(
                        value(
                                Field.date(name + SpanKind.TO, t("segments.builder.to")),
                                leaf,
                                span.name() + SpanKind.TO));
            }
        }
        return fields;
    }

    private List<PropertyView> limits(Slot.Limits limits, Leaf leaf, String name, String label) {
        var comparison = kinds.comparison(limits, leaf);
        var choices =
                Kinds.comparisons().stream()
                        .map(each -> new Choice(each, t("segments.builder.comparison." + each)))
                        .toList();
        var fields = new ArrayList<PropertyView>();
        fields.add(
                new PropertyView(
                        Field.select(name + ".comparison", label, choices).value(comparison),
                        true));
        fields.add(
                value(
                        number(limits, name + ".value", t("segments.builder.value")),
                        leaf,
                        limits.name() + ".value"));
        if (comparison.equals("between")) {
            fields.add(
                    value(
                            number(limits, name + ".to", t("segments.builder.value-to")),
                            leaf,
                            limits.name() + ".to"));
        }
        return fields;
    }

    private Field number(Slot.Limits limits, String name, String label) {
        return limits.money()
                ? Field.money(name, label, company.require().currency().getCurrencyCode())
                : Field.number(name, label);
    }

    private static PropertyView value(Field field, Leaf leaf, String property) {
        return new PropertyView(field.value(leaf.value(property)), false);
    }

    /// @param verb what choosing one does, see [FormTree#after]
    private List<Suggestion> suggestions(Slot texts, Leaf leaf, String path, String verb) {
        var type = kinds.find(leaf.type()).orElse(null);
        if (type == null) {
            return List.of();
        }
        var typed = leaf.value(texts.name()).lines().map(String::strip).toList();
        var action = verb + " " + path + " " + texts.name() + " ";
        return segments.values(type, texts.name(), kinds.choices(leaf)).stream()
                .filter(value -> !typed.contains(value) && !typed.contains(type.label(value)))
                .map(value -> new Suggestion(type.label(value), action + type.label(value)))
                .toList();
    }
}
