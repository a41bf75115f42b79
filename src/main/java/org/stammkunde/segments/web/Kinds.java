package org.stammkunde.segments.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of conditions that the builder offers, with their properties.
@Component
class Kinds {

    private static final String FIRST = "orders";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, ConditionType<?>> types = new LinkedHashMap<>();

    Kinds(List<ConditionType<?>> types) {
        types.stream()
                .sorted(
                        Comparator.<ConditionType<?>, ConditionType.Category>comparing(
                                        ConditionType::category)
                                .thenComparing(ConditionType::name))
                .forEach(type -> this.types.put(type.name(), type));
    }

    List<ConditionType<?>> offered() {
        return List.copyOf(types.values());
    }

    Optional<ConditionType<?>> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /// What the keys of texts of a kind's properties begin with.
    String texts(String type) {
        return find(type).map(ConditionType::texts).orElse(type);
    }

    /// All properties that a kind may have.
    List<Slot> all(String type) {
        return find(type).map(ConditionType::slots).orElse(List.of());
    }

    /// The properties that are there beside what was chosen.
    ///
    /// @param all those of the kind, or of one in a list of objects
    List<Slot> slots(List<Slot> all, Leaf leaf) {
        var chosen = choices(all, leaf);
        return all.stream().filter(slot -> slot.isThere(chosen)).toList();
    }

    /// What was typed for each of a list of objects.
    static List<Leaf> items(Slot.Several several, Leaf leaf) {
        return IntStream.range(0, several.most())
                .mapToObj(i -> leaf.item(several.name() + "." + i + "."))
                .takeWhile(item -> !item.values().isEmpty())
                .toList();
    }

    /// What was chosen or typed on a line, by property.
    Map<String, String> choices(List<Slot> all, Leaf leaf) {
        var chosen = new HashMap<String, String>();
        for (var slot : all) {
            if (slot instanceof Slot.Choice choice) {
                chosen.put(slot.name(), chosen(choice, leaf));
            } else if (slot instanceof Slot.Text) {
                chosen.put(slot.name(), leaf.value(slot.name()).strip());
            }
        }
        return chosen;
    }

    /// What was chosen, or what is offered first.
    String chosen(Slot.Choice choice, Leaf leaf) {
        var typed = leaf.value(choice.name());
        return choice.values().contains(typed) ? typed : choice.values().getFirst();
    }

    String comparison(Slot.Limits limits, Leaf leaf) {
        var typed = leaf.value(limits.name() + ".comparison");
        return comparisons().contains(typed)
                ? typed
                : Parameters.camelCase(Bounds.Comparison.AT_LEAST);
    }

    static List<String> comparisons() {
        return Arrays.stream(Bounds.Comparison.values()).map(Parameters::camelCase).toList();
    }

    /// What a new condition looks like.
    static Leaf fresh() {
        return new Leaf(false, FIRST, Map.of());
    }

    /// With the example's choices and numbers where the form has none yet, as after another kind
    /// was chosen.
    Group filled(Group group) {
        return new Group(
                group.negated(), group.any(), group.of().stream().map(this::filled).toList());
    }

    private FormNode filled(FormNode node) {
        return switch (node) {
            case Group group -> filled(group);
            case Leaf leaf -> filled(leaf);
        };
    }

    private Leaf filled(Leaf leaf) {
        var type = find(leaf.type()).orElse(null);
        if (type == null) {
            return leaf;
        }
        var values = new HashMap<>(FormJson.values(type.slots(), json.readTree(type.example())));
        type.slots().stream()
                .filter(Kinds::isTold)
                .forEach(slot -> values.keySet().removeIf(name -> isOf(slot, name)));
        values.putAll(leaf.values());
        return new Leaf(leaf.negated(), leaf.type(), values);
    }

    /// What only the viewer can know.
    private static boolean isTold(Slot slot) {
        return slot instanceof Slot.Text
                || slot instanceof Slot.Texts
                || slot instanceof Slot.Choices
                || slot instanceof Slot.Reference
                || slot instanceof Slot.Several;
    }

    private static boolean isOf(Slot slot, String name) {
        return name.equals(slot.name()) || name.startsWith(slot.name() + ".");
    }
}
