package org.stammkunde.segments.web;

import java.util.List;
import org.stammkunde.web.kit.Field;

/// A condition as the builder shows it.
public sealed interface NodeView {

    /// Its place, as in `c.0.1`.
    String path();

    /// Whether it can be taken out.
    default boolean removable() {
        return path().contains(".");
    }

    /// @param any whether all of its parts must hold or one
    /// @param negation whether that must be so or must not
    record GroupView(String path, Field any, Field negation, List<NodeView> of)
            implements NodeView {
        public GroupView {
            of = List.copyOf(of);
        }
    }

    /// @param kind which kind of condition it is
    /// @param negation whether it must hold or must not
    record LeafView(
            String path,
            Field kind,
            Field negation,
            List<PropertyView> properties,
            List<Suggestion> suggestions)
            implements NodeView {
        public LeafView {
            properties = List.copyOf(properties);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// @param reshapes whether other fields come and go with it
    record PropertyView(Field field, boolean reshapes) {}

    /// A value that occurs.
    ///
    /// @param action what the builder is to do when it is chosen
    record Suggestion(String label, String action) {}
}
