package org.stammkunde.segments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /// @param explanation what its words mean, empty when they say it all
    record LeafView(
            String path,
            Field kind,
            Field negation,
            PropertiesView properties,
            List<ObjectsView> lists,
            String explanation)
            implements NodeView {
        public LeafView {
            lists = List.copyOf(lists);
        }
    }

    /// The fields of a condition, or of one of the objects in it, and values that occur.
    record PropertiesView(
            List<PropertyView> fields, List<ChoicesView> choices, List<Suggestion> suggestions) {
        public PropertiesView {
            fields = List.copyOf(fields);
            choices = List.copyOf(choices);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// Several words to be ticked.
    record ChoicesView(String label, List<PropertyView> fields) {
        public ChoicesView {
            fields = List.copyOf(fields);
        }
    }

    /// A list of objects in a condition.
    ///
    /// @param more what to do for another, null = there may be no more
    record ObjectsView(String label, List<ObjectView> objects, @Nullable Suggestion more) {
        public ObjectsView {
            objects = List.copyOf(objects);
        }
    }

    /// @param less what to do to take it out
    record ObjectView(PropertiesView properties, Suggestion less) {}

    /// @param reshapes whether other fields come and go with it
    record PropertyView(Field field, boolean reshapes) {}

    /// A value that occurs.
    ///
    /// @param action what the builder is to do when it is chosen
    record Suggestion(String label, String action) {}
}
