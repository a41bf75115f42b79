package org.stammkunde.segments.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes a tree's JSON of what stands in the form, remembering which field each part came from.
/// What was left empty is left out; what is no number stays a text, for the reader to say so.
final class FormJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Kinds kinds;
    private final Map<String, String> fields = new HashMap<>();

    FormJson(Kinds kinds) {
        this.kinds = kinds;
    }

    /// @return a tree, possibly one that cannot be understood
    JsonNode of(Group whole) {
        boolean plain = !whole.negated() && whole.of().size() == 1;
        return plain
                ? node(whole.of().getFirst(), FormTree.ROOT + ".0", "/condition")
                : node(whole, FormTree.ROOT, "/condition");
    }

    /// The name of the field that a place in the tree came from, or the nearest to it.
    String field(@Nullable String place) {
        if (place == null) {
            return "";
        }
        return fields.keySet().stream()
                .filter(place::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(fields::get)
                .orElse(place.substring(1));
    }

    private JsonNode node(FormNode node, String path, String place) {
        if (!node.negated()) {
            return plain(node, path, place);
        }
        var not = JSON.objectNode().put("type", "not");
        not.set("condition", plain(node, path, place + "/condition"));
        return not;
    }

    private JsonNode plain(FormNode node, String path, String place) {
        return switch (node) {
            case Group group -> group(group, path, place);
            case Leaf leaf -> leaf(leaf, path, place);
        };
    }

    private JsonNode group(Group group, String path, String place) {
        fields.put(place, path + FormTree.ANY);
        var json = JSON.objectNode().put("type", group.any() ? "any" : "all");
        var of = json.putArray("of");
        for (int i = 0; i < group.of().size(); i++) {
            of.add(node(group.of().get(i), path + "." + i, place + "/of/" + i));
        }
        return json;
    }

    private JsonNode leaf(Leaf leaf, String path, String place) {
        fields.put(place, path + FormTree.TYPE);
        var json = JSON.objectNode().put("type", leaf.type());
        properties(kinds.all(leaf.type()), leaf, path + FormTree.PROPERTY, place, json);
        return json;
    }

    /// @param prefix of the names of their fields
    private void properties(
            List<Slot> all, Leaf leaf, String prefix, String place, ObjectNode json) {
        for (var slot : kinds.slots(all, leaf)) {
            var name = prefix + slot.name();
            fields.put(place + "/" + slot.name(), name);
            value(slot, leaf, name, place + "/" + slot.name())
                    .ifPresent(value -> json.set(slot.name(), value));
        }
    }

    private Optional<JsonNode> value(Slot slot, Leaf leaf, String name, String place) {
        var typed = leaf.value(slot.name()).strip();
        return switch (slot) {
            case Slot.Choice choice -> Optional.of(JSON.stringNode(kinds.chosen(choice, leaf)));
            case Slot.Choices choices -> choices(choices, leaf, name, place);
            case Slot.Text _ ->
                    typed.isEmpty() ? Optional.empty() : Optional.of(JSON.stringNode(typed));
            case Slot.Texts _ -> texts(typed);
            case Slot.Whole _, Slot.Reference _ -> number(typed);
            case Slot.Span span -> window(span, leaf, name, place);
            case Slot.Limits limits -> bounds(limits, leaf, name, place);
            case Slot.Several several -> objects(several, leaf, name, place);
        };
    }

    private Optional<JsonNode> objects(Slot.Several several, Leaf leaf, String name, String place) {
        var items = Kinds.items(several, leaf);
        var json = JSON.arrayNode();
        for (int i = 0; i < items.size(); i++) {
            properties(
                    several.of(),
                    items.get(i),
                    name + "." + i + ".",
                    place + "/" + i,
                    json.addObject());
        }
        return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    /// What is wrong with all of them stands at the first.
    private Optional<JsonNode> choices(Slot.Choices choices, Leaf leaf, String name, String place) {
        fields.put(place, name + "." + choices.values().getFirst());
        var values = JSON.arrayNode();
        choices.values().stream()
                .filter(value -> !leaf.value(choices.name() + "." + value).isEmpty())
                .forEach(values::add);
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<JsonNode> texts(String typed) {
        var values = JSON.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(values::add);
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<JsonNode> number(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                TypedNumbers.parse(typed)
                        .<JsonNode>map(JSON::numberNode)
                        .orElseGet(() -> JSON.stringNode(typed)));
    }

    private Optional<JsonNode> window(Slot.Span span, Leaf leaf, String name, String place) {
        var kind = SpanKind.of(span, leaf);
        if (kind == SpanKind.EVER) {
            return Optional.empty();
        }
        var json = JSON.objectNode();
        switch (kind) {
            case LAST, LONGER_AGO -> {
                var key = kind == SpanKind.LAST ? "last" : "longerAgo";
                part(json, key, number(leaf.value(span.name() + SpanKind.COUNT).strip()));
                json.put("unit", SpanKind.unit(span, leaf));
                fields.put(place + "/" + key, name + SpanKind.COUNT);
            }
            case DAYS -> {
                day(leaf.value(span.name() + SpanKind.FROM), 0)
                        .ifPresent(day -> json.put("from", day));
                day(leaf.value(span.name() + SpanKind.TO), 1).ifPresent(day -> json.put("to", day));
                fields.put(place + "/from", name + SpanKind.FROM);
                fields.put(place + "/to", name + SpanKind.TO);
                fields.put(place + "/last", name + SpanKind.FROM);
            }
            case EVER -> {}
        }
        fields.put(place, name + SpanKind.KIND);
        return Optional.of(json);
    }

    /// People mean the last day itself, trees the day after it.
    private static Optional<String> day(String typed, int more) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()).plusDays(more).toString());
        } catch (DateTimeException _) {
            return Optional.of(typed);
        }
    }

    private Optional<JsonNode> bounds(Slot.Limits limits, Leaf leaf, String name, String place) {
        var comparison = kinds.comparison(limits, leaf);
        var json = JSON.objectNode().put("comparison", comparison);
        part(json, "value", number(leaf.value(limits.name() + ".value").strip()));
        fields.put(place + "/value", name + ".value");
        if (comparison.equals("between")) {
            part(json, "to", number(leaf.value(limits.name() + ".to").strip()));
            fields.put(place + "/to", name + ".to");
        }
        fields.put(place, name + ".comparison");
        return Optional.of(json);
    }

    private static void part(ObjectNode json, String name, Optional<JsonNode> value) {
        value.ifPresent(some -> json.set(name, some));
    }

    /// The form of a tree that can be understood.
    Group form(JsonNode tree) {
        return read(tree, false) instanceof Group group && !group.negated()
                ? group
                : new Group(false, false, List.of(read(tree, false)));
    }

    private FormNode read(JsonNode tree, boolean negated) {
        return switch (tree.path("type").stringValue("")) {
            case "all", "any" -> {
                var of = new ArrayList<FormNode>();
                tree.path("of").forEach(each -> of.add(read(each, false)));
                yield new Group(negated, tree.path("type").stringValue("").equals("any"), of);
            }
            case "not" -> read(tree.path("condition"), !negated);
            case String type -> new Leaf(negated, type, values(kinds.all(type), tree));
        };
    }

    /// What the form holds for a condition that can be understood, by property.
    static Map<String, List<String>> values(List<Slot> slots, JsonNode tree) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var slot : slots) {
            var json = tree.path(slot.name());
            switch (slot) {
                case Slot.Choice _, Slot.Text _ ->
                        values.put(slot.name(), List.of(json.stringValue("")));
                case Slot.Choices _ ->
                        json.forEach(
                                each ->
                                        values.put(
                                                slot.name() + "." + each.stringValue(""),
                                                List.of("on")));
                case Slot.Texts _ -> values.put(slot.name(), List.of(lines(json)));
                case Slot.Whole _, Slot.Reference _ ->
                        values.put(slot.name(), List.of(TypedNumbers.show(json)));
                case Slot.Span _ -> SpanKind.values(slot.name(), json, values);
                case Slot.Limits _ -> limits(slot.name(), json, values);
                case Slot.Several several -> objects(several, json, values);
            }
        }
        return values;
    }

    private static void objects(
            Slot.Several several, JsonNode json, Map<String, List<String>> values) {
        for (int i = 0; i < json.size(); i++) {
            var prefix = several.name() + "." + i + ".";
            values(several.of(), json.get(i))
                    .forEach((name, value) -> values.put(prefix + name, value));
        }
    }

    private static String lines(JsonNode json) {
        var lines = new ArrayList<String>();
        json.forEach(each -> lines.add(each.stringValue("")));
        return String.join("\n", lines);
    }

    /// Left out, they mean at least one.
    private static void limits(String name, JsonNode json, Map<String, List<String>> values) {
        if (!json.isObject()) {
            values.put(name + ".comparison", List.of("atLeast"));
            values.put(name + ".value", List.of("1"));
        } else {
            values.put(name + ".comparison", List.of(json.path("comparison").stringValue("")));
            values.put(name + ".value", List.of(TypedNumbers.show(json.path("value"))));
            values.put(name + ".to", List.of(TypedNumbers.show(json.path("to"))));
        }
    }
}
