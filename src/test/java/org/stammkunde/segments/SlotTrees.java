package org.stammkunde.segments;

import java.util.ArrayList;
import java.util.List;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts one text into every property of a kind of condition, as its slots say there are.
final class SlotTrees {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String HARMLESS = "x";

    private final ConditionType<?> type;
    private final List<Filled> harmless;

    /// @param type the kind
    SlotTrees(ConditionType<?> type) {
        this.type = type;
        this.harmless = harmless();
    }

    /// @param place of the text in the tree, as a JSON pointer
    record Filled(ObjectNode tree, String place) {

        Filled with(String text) {
            var copy = tree.deepCopy();
            var pointer = JsonPointer.compile(place);
            switch (copy.at(pointer.head())) {
                case ObjectNode object -> object.put(pointer.last().getMatchingProperty(), text);
                case ArrayNode list -> list.set(pointer.last().getMatchingIndex(), text);
                default -> throw new IllegalStateException(place);
            }
            return new Filled(copy, place);
        }
    }

    /// With the text wherever texts are asked for, beside every combination of choices.
    List<Filled> texts(String text) {
        return harmless.stream().map(each -> each.with(text)).toList();
    }

    private List<Filled> harmless() {
        var filled = new ArrayList<Filled>();
        for (var slot : type.slots()) {
            if (slot instanceof Slot.Text || slot instanceof Slot.Texts) {
                bare(slot).forEach(tree -> filled.add(new Filled(tree, place(slot))));
            } else if (slot instanceof Slot.Several several) {
                filled.addAll(harmless(several));
            }
        }
        return filled;
    }

    /// In an object of a list, beside each of its choices.
    private List<Filled> harmless(Slot.Several several) {
        var filled = new ArrayList<Filled>();
        for (var slot : several.of()) {
            if (slot instanceof Slot.Text || slot instanceof Slot.Texts) {
                for (var object : objects(several)) {
                    put(slot, HARMLESS, object);
                    var tree = example();
                    tree.putArray(several.name()).add(object);
                    if (isReadable(tree)) {
                        filled.add(new Filled(tree, "/" + several.name() + "/0" + place(slot)));
                    }
                }
            }
        }
        return filled;
    }

    private static String place(Slot slot) {
        return "/" + slot.name() + (slot instanceof Slot.Texts ? "/0" : "");
    }

    private static List<ObjectNode> objects(Slot.Several several) {
        return several.of().stream()
                .filter(Slot.Choice.class::isInstance)
                .map(Slot.Choice.class::cast)
                .flatMap(choice -> chosen(choice, JSON.objectNode()).stream())
                .map(
                        object -> {
                            several.of().stream()
                                    .filter(Slot.Text.class::isInstance)
                                    .forEach(slot -> put(slot, HARMLESS, object));
                            return object;
                        })
                .toList();
    }

    /// Each combination of choices that the slot is there beside, with nothing that can be left
    /// out.
    private List<ObjectNode> bare(Slot slot) {
        var choices = type.slots().stream().filter(Slot.Choice.class::isInstance).toList();
        var all = List.of(example());
        for (var each : choices) {
            all = all.stream().flatMap(tree -> chosen((Slot.Choice) each, tree).stream()).toList();
        }
        var readable = new ArrayList<ObjectNode>();
        for (var tree : all) {
            put(slot, HARMLESS, tree);
            type.slots().stream()
                    .filter(other -> !other.name().equals(slot.name()))
                    .filter(other -> isReadable(without(other, tree)))
                    .forEach(other -> tree.remove(other.name()));
            if (isReadable(tree)) {
                readable.add(tree);
            }
        }
        return readable;
    }

    private static ObjectNode without(Slot slot, ObjectNode tree) {
        var rest = tree.deepCopy();
        rest.remove(slot.name());
        return rest;
    }

    private static List<ObjectNode> chosen(Slot.Choice choice, ObjectNode tree) {
        return choice.values().stream()
                .map(value -> tree.deepCopy().put(choice.name(), value))
                .toList();
    }

    /// With the text where something else is asked for.
    List<Filled> misplaced(String text) {
        var filled = new ArrayList<Filled>();
        for (var slot : type.slots()) {
            switch (slot) {
                case Slot.Choice choice when choice.values().contains(text) -> {}
                case Slot.Choice _, Slot.Whole _, Slot.Reference _ ->
                        filled.add(instead(slot, JSON.stringNode(text)));
                case Slot.Choices _ -> {
                    filled.add(instead(slot, JSON.stringNode(text)));
                    filled.add(instead(slot, JSON.arrayNode().add(text)));
                }
                case Slot.Text _, Slot.Texts _ ->
                        filled.add(instead(slot, JSON.objectNode().put(text, text)));
                case Slot.Several _ -> {
                    filled.add(instead(slot, JSON.stringNode(text)));
                    filled.add(instead(slot, JSON.objectNode().put(text, text)));
                }
                case Slot.Span _ -> {
                    filled.add(instead(slot, JSON.objectNode().put("last", text)));
                    filled.add(instead(slot, JSON.objectNode().put("last", 1).put("unit", text)));
                    filled.add(instead(slot, JSON.objectNode().put("from", text)));
                    filled.add(instead(slot, JSON.objectNode().put("to", text)));
                }
                case Slot.Limits _ -> {
                    filled.add(instead(slot, bounds(text).put("value", 1)));
                    filled.add(instead(slot, bounds("atLeast").put("value", text)));
                }
            }
        }
        return filled;
    }

    /// Where a choice of the example has no place for it, another is taken.
    private Filled instead(Slot slot, JsonNode value) {
        var tree = example();
        var beside = slot.condition();
        if (beside != null) {
            tree.put(beside.choice(), beside.values().iterator().next());
        }
        tree.set(slot.name(), value);
        return new Filled(tree, "/" + slot.name());
    }

    private static ObjectNode bounds(String comparison) {
        return JSON.objectNode().put("comparison", comparison);
    }

    private static void put(Slot slot, String text, ObjectNode tree) {
        if (slot instanceof Slot.Texts) {
            tree.putArray(slot.name()).add(text);
        } else {
            tree.put(slot.name(), text);
        }
    }

    ObjectNode example() {
        return (ObjectNode) JsonMapper.shared().readTree(type.example());
    }

    private boolean isReadable(ObjectNode tree) {
        try {
            var parameters = Parameters.of(tree, "");
            parameters.text("type");
            type.read(parameters);
            parameters.done();
            return true;
        } catch (SegmentException _) {
            return false;
        }
    }
}
