package org.stammkunde.segments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A condition as it stands in the builder's form: whatever was typed, also what makes no sense
/// yet. Its fields are called after its place: `c` is the whole, `c.0` its first part, `c.0.p.…`
/// that part's properties.
sealed interface FormNode {

    /// Whether it must not hold.
    boolean negated();

    /// @param any whether one of them is enough
    record Group(boolean negated, boolean any, List<FormNode> of) implements FormNode {
        public Group {
            of = List.copyOf(of);
        }

        Group with(FormNode another) {
            var more = new ArrayList<>(of);
            more.add(another);
            return new Group(negated, any, more);
        }

        Group without(int index) {
            var rest = new ArrayList<>(of);
            rest.remove(index);
            return new Group(negated, any, rest);
        }

        Group replaced(int index, FormNode by) {
            var others = new ArrayList<>(of);
            others.set(index, by);
            return new Group(negated, any, others);
        }
    }

    /// @param values what was typed, by property, the parts of windows, bounds and lists as in
    ///     `within.unit` and `where.0.property`
    record Leaf(boolean negated, String type, Map<String, List<String>> values)
            implements FormNode {
        public Leaf {
            values = Map.copyOf(values);
        }

        /// What was typed first, or nothing.
        String value(String name) {
            var typed = values.getOrDefault(name, List.of());
            return typed.isEmpty() ? "" : typed.getFirst();
        }

        /// What was typed for one of a list of objects.
        ///
        /// @param prefix of its properties, e.g. `where.0.`
        Leaf item(String prefix) {
            var typed = new LinkedHashMap<String, List<String>>();
            values.forEach(
                    (name, value) -> {
                        if (name.startsWith(prefix)) {
                            typed.put(name.substring(prefix.length()), value);
                        }
                    });
            return new Leaf(false, type, typed);
        }

        Leaf with(String name, String value) {
            var more = new LinkedHashMap<>(values);
            more.put(name, List.of(value));
            return new Leaf(negated, type, more);
        }
    }
}
