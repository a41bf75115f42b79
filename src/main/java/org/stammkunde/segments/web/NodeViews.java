package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;
import org.stammkunde.segments.web.NodeView.ChoicesView;
import org.stammkunde.segments.web.NodeView.GroupView;
import org.stammkunde.segments.web.NodeView.LeafView;
import org.stammkunde.segments.web.NodeView.ObjectView;
import org.stammkunde.segments.web.NodeView.ObjectsView;
import org.stammkunde.segments.web.NodeView.PropertiesView;
import org.stammkunde.segments.web.NodeView.PropertyView;
import org.stammkunde.segments.web.NodeView.Suggestion;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// Makes fields of what stands in the builder's form.
@Component
class NodeViews {

    private static final String TYPE = "segments.type.";

    private final Kinds kinds;
    private final Segments segments;
    private final SlotFields slotFields;

    NodeViews(Kinds kinds, Segments segments, SlotFields slotFields) {
        this.kinds = kinds;
        this.segments = segments;
        this.slotFields = slotFields;
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
        var all = kinds.all(leaf.type());
        var types =
                kinds.offered().stream()
                        .map(type -> new Choice(type.name(), t(TYPE + type.name())))
                        .toList();
        var kind =
                Field.select(path + FormTree.TYPE, t("segments.builder.kind"), types)
                        .value(leaf.type())
                        .errors(seen.errors());
        var first = path.equals(seen.next()) ? kind.with("autofocus", "") : kind;
        return new LeafView(
                path,
                first,
                negation(path, leaf.negated()),
                properties(all, leaf, new Place(path, "", "", Map.of()), seen),
                lists(all, leaf, path, seen),
                kinds.find(leaf.type()).flatMap(ConditionType::explanation).orElse(""));
    }

    /// Where properties stand.
    ///
    /// @param path of the condition
    /// @param prefix of the names of properties, e.g. `where.0.`, empty for those of the condition
    /// @param list with a dot behind it, empty for those of the condition
    /// @param beside what was chosen in the condition itself
    private record Place(String path, String prefix, String list, Map<String, String> beside) {}

    private PropertiesView properties(List<Slot> all, Leaf leaf, Place place, Seen seen) {
        var fields = new ArrayList<PropertyView>();
        var choices = new ArrayList<ChoicesView>();
        var suggestions = new ArrayList<Suggestion>();
        var chosen = new HashMap<>(place.beside());
        kinds.choices(all, leaf).forEach((name, value) -> chosen.put(place.list() + name, value));
        for (var slot : kinds.slots(all, leaf)) {
            var name = place.path() + FormTree.PROPERTY + place.prefix() + slot.name();
            var key = TYPE + kinds.texts(leaf.type()) + "." + place.list() + slot.name();
            var own =
                    slotFields.of(slot, leaf, name, key).stream()
                            .map(
                                    each ->
                                            new PropertyView(
                                                    each.field().errors(seen.errors()),
                                                    each.reshapes()))
                            .toList();
            if (slot instanceof Slot.Choices) {
                choices.add(new ChoicesView(t(key), own));
            } else {
                fields.addAll(own);
            }
            switch (slot) {
                case Slot.Texts texts when texts.suggested() ->
                        suggestions.addAll(suggestions(texts, leaf, place, chosen, "value"));
                case Slot.Text text when text.suggested() ->
                        suggestions.addAll(suggestions(text, leaf, place, chosen, "set"));
                case Slot.Texts _,
                        Slot.Text _,
                        Slot.Choice _,
                        Slot.Choices _,
                        Slot.Whole _,
                        Slot.Span _,
                        Slot.Limits _,
                        Slot.Several _,
                        Slot.Reference _ -> {}
            }
        }
        return new PropertiesView(fields, choices, suggestions);
    }

    private List<ObjectsView> lists(List<Slot> all, Leaf leaf, String path, Seen seen) {
        var lists = new ArrayList<ObjectsView>();
        for (var slot : kinds.slots(all, leaf)) {
            if (slot instanceof Slot.Several several) {
                lists.add(list(several, leaf, path, seen));
            }
        }
        return lists;
    }

    private ObjectsView list(Slot.Several several, Leaf leaf, String path, Seen seen) {
        var key = TYPE + kinds.texts(leaf.type()) + "." + several.name();
        var beside = kinds.choices(kinds.all(leaf.type()), leaf);
        var items = Kinds.items(several, leaf);
        var objects = new ArrayList<ObjectView>();
        for (int i = 0; i < items.size(); i++) {
            var prefix = several.name() + "." + i + ".";
            var place = new Place(path, prefix, several.name() + ".", beside);
            objects.add(
                    new ObjectView(
                            properties(several.of(), items.get(i), place, seen),
                            new Suggestion(
                                    t(key + ".less"),
                                    "less " + path + " " + several.name() + " " + i)));
        }
        var first = several.of().getFirst().name();
        var more =
                new Suggestion(
                        t(key + ".more"), "more " + path + " " + several.name() + " " + first);
        return new ObjectsView(t(key), objects, items.size() < several.most() ? more : null);
    }

    private static Field negation(String path, boolean negated) {
        var choices =
                List.of(
                        new Choice("", t("segments.builder.not.holds")),
                        new Choice("yes", t("segments.builder.not.fails")));
        return Field.select(path + FormTree.NOT, t("segments.builder.not"), choices)
                .value(negated ? "yes" : "");
    }

    /// @param verb what choosing one does, see [FormTree#after]
    private List<Suggestion> suggestions(
            Slot texts, Leaf leaf, Place place, Map<String, String> chosen, String verb) {
        var type = kinds.find(leaf.type()).orElse(null);
        if (type == null) {
            return List.of();
        }
        var typed = leaf.value(texts.name()).lines().map(String::strip).toList();
        var action = verb + " " + place.path() + " " + place.prefix() + texts.name() + " ";
        return segments.values(type, place.list() + texts.name(), chosen).stream()
                .filter(value -> !typed.contains(value) && !typed.contains(type.label(value)))
                .map(value -> new Suggestion(type.label(value), action + type.label(value)))
                .toList();
    }
}
