package org.stammkunde.segments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;

/// Reads the builder's form and does what its buttons say.
final class FormTree {

    static final String ROOT = "c";
    static final String TYPE = ".type";
    static final String NOT = ".not";
    static final String ANY = ".any";
    static final String PROPERTY = ".p.";
    static final String GROUP = "group";

    private static final int MOST = 200;

    /// As deep as trees may be, with a condition in the innermost group; a negated group is two
    /// levels of a tree.
    private static final int DEEPEST = 20;

    private final MultiValueMap<String, String> params;
    private int nodes;

    private FormTree(MultiValueMap<String, String> params) {
        this.params = params;
    }

    /// What stands in the form; the whole is always a group.
    static Group of(MultiValueMap<String, String> params) {
        return new FormTree(params).group(ROOT, 1);
    }

    private Group group(String path, int depth) {
        var of = new ArrayList<FormNode>();
        for (int i = 0; nodes < MOST && params.containsKey(path + "." + i + TYPE); i++) {
            nodes++;
            of.add(node(path + "." + i, depth + 1));
        }
        return new Group(isOn(path + NOT), isOn(path + ANY), of);
    }

    private FormNode node(String path, int depth) {
        var type = first(path + TYPE);
        if (type.equals(GROUP) && depth <= DEEPEST) {
            return group(path, depth);
        }
        var values = new LinkedHashMap<String, List<String>>();
        params.forEach(
                (name, typed) -> {
                    if (name.startsWith(path + PROPERTY)) {
                        values.put(name.substring((path + PROPERTY).length()), List.copyOf(typed));
                    }
                });
        return new Leaf(isOn(path + NOT), type, values);
    }

    private boolean isOn(String name) {
        return "yes".equals(first(name));
    }

    private String first(String name) {
        var value = params.getFirst(name);
        return value == null ? "" : value;
    }

    /// The whole after a button was pressed.
    ///
    /// @param action a word, the place and sometimes a property and a value, with spaces between;
    ///     anything else changes nothing
    /// @param fresh what a new condition looks like
    static Group after(Group whole, String action, Leaf fresh) {
        var words = action.split(" ", 4);
        if (words.length < 2) {
            return whole;
        }
        return switch (words[0]) {
            case "add" -> at(whole, words[1], group -> group.with(fresh));
            case "group" ->
                    at(
                            whole,
                            words[1],
                            group -> group.with(new Group(false, !group.any(), List.of(fresh))));
            case "remove" -> removed(whole, words[1]);
            case "value" -> words.length == 4 ? valued(whole, words, true) : whole;
            case "set" -> words.length == 4 ? valued(whole, words, false) : whole;
            case "more" ->
                    words.length == 4
                            ? changed(whole, words[1], leaf -> longer(leaf, words))
                            : whole;
            case "less" ->
                    words.length == 4
                            ? changed(whole, words[1], leaf -> shorter(leaf, words))
                            : whole;
            default -> whole;
        };
    }

    /// Where the next thing to do is after a button was pressed: the kind of a new condition.
    ///
    /// @param whole after it
    static @Nullable String next(Group whole, String action) {
        var words = action.split(" ", 3);
        if (words.length < 2) {
            return null;
        }
        return switch (words[0]) {
            case "add" -> last(whole, words[1]);
            case "group" -> last(whole, words[1]) + ".0";
            default -> null;
        };
    }

    private static String last(Group whole, String path) {
        var size = new AtomicInteger();
        at(
                whole,
                path,
                group -> {
                    size.set(group.of().size());
                    return group;
                });
        return path + "." + (size.get() - 1);
    }

    private static Group removed(Group whole, String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return whole;
        }
        int index = index(path.substring(dot + 1));
        return at(
                whole,
                path.substring(0, dot),
                group -> index < group.of().size() ? group.without(index) : group);
    }

    /// @param more whether the value comes to those there are, or in their place
    private static Group valued(Group whole, String[] words, boolean more) {
        return changed(whole, words[1], leaf -> with(leaf, words[2], words[3], more));
    }

    private static Group changed(Group whole, String path, UnaryOperator<Leaf> change) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return whole;
        }
        int index = index(path.substring(dot + 1));
        return at(
                whole,
                path.substring(0, dot),
                group ->
                        index < group.of().size() && group.of().get(index) instanceof Leaf leaf
                                ? group.replaced(index, change.apply(leaf))
                                : group);
    }

    /// With another in one of its lists of objects: the words name the list and the first property.
    private static Leaf longer(Leaf leaf, String[] words) {
        int next = 0;
        while (!leaf.item(words[2] + "." + next + ".").values().isEmpty()) {
            next++;
        }
        return leaf.with(words[2] + "." + next + "." + words[3], "");
    }

    /// Without one in one of its lists of objects: the words name the list and which it is.
    private static Leaf shorter(Leaf leaf, String[] words) {
        int which = index(words[3]);
        var rest = new LinkedHashMap<String, List<String>>();
        leaf.values()
                .forEach(
                        (name, value) -> {
                            var parts = name.split("\\.", 3);
                            if (parts.length < 3 || !parts[0].equals(words[2])) {
                                rest.put(name, value);
                                return;
                            }
                            int place = index(parts[1]);
                            if (place != which) {
                                int now = place > which ? place - 1 : place;
                                rest.put(words[2] + "." + now + "." + parts[2], value);
                            }
                        });
        return new Leaf(leaf.negated(), leaf.type(), rest);
    }

    /// Values stand one a line.
    private static Leaf with(Leaf leaf, String property, String value, boolean more) {
        var typed = more ? leaf.value(property).stripTrailing() : "";
        return leaf.with(property, typed.isEmpty() ? value : typed + "\n" + value);
    }

    private static Group at(Group group, String path, UnaryOperator<Group> change) {
        var steps = path.split("\\.", -1);
        return steps[0].equals(ROOT) ? at(group, steps, 1, change) : group;
    }

    private static Group at(Group group, String[] steps, int step, UnaryOperator<Group> change) {
        if (step == steps.length) {
            return change.apply(group);
        }
        int index = index(steps[step]);
        return index < group.of().size() && group.of().get(index) instanceof Group inner
                ? group.replaced(index, at(inner, steps, step + 1, change))
                : group;
    }

    private static int index(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
