package org.stammkunde.segments.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A property of a condition, as editors and descriptions show it. Its label is the text
/// `segments.type.<type>.<name>`, that of a choice `segments.type.<type>.<name>.<value>`, in which
/// the type is [ConditionType#texts].
public sealed interface Slot {

    /// In the tree, e.g. `measure`.
    String name();

    /// Null = always there.
    @Nullable Condition condition();

    /// When a property is there: only beside one of these values of a choice.
    record Condition(String choice, Set<String> values) {
        public Condition {
            values = Set.copyOf(values);
        }
    }

    /// One of several words.
    record Choice(String name, List<String> values, @Nullable Condition condition) implements Slot {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /// At least one of several words.
    record Choices(String name, List<String> values, @Nullable Condition condition)
            implements Slot {
        public Choices {
            values = List.copyOf(values);
        }
    }

    /// One text.
    ///
    /// @param suggested whether [ConditionType#values] knows some
    record Text(String name, boolean suggested, @Nullable Condition condition) implements Slot {}

    /// A list of at least one text.
    ///
    /// @param suggested whether [ConditionType#values] knows some
    record Texts(String name, boolean suggested, @Nullable Condition condition) implements Slot {}

    /// A whole number, both bounds included.
    record Whole(String name, int smallest, int largest, @Nullable Condition condition)
            implements Slot {}

    /// A [Window].
    ///
    /// @param optional left out, it means ever
    record Span(String name, boolean optional, @Nullable Condition condition) implements Slot {}

    /// [Bounds] of a number.
    ///
    /// @param money whether it is an amount in the company's currency
    record Limits(String name, boolean money, @Nullable Condition condition) implements Slot {}

    /// A number that stands for something with a name.
    ///
    /// @param labels of those there are, by number
    record Reference(String name, Labels labels, @Nullable Condition condition) implements Slot {}

    /// A list of objects with properties of their own; left out, there are none. Their labels are
    /// the texts `segments.type.<type>.<name>.<name of one's property>`.
    ///
    /// @param of their properties, none of them a list of objects again
    record Several(String name, List<Slot> of, int most, @Nullable Condition condition)
            implements Slot {
        public Several {
            of = List.copyOf(of);
        }
    }

    /// What a [Reference] may mean.
    interface Labels {
        Map<Long, String> all();
    }

    /// Whether it is there.
    ///
    /// @param chosen values of choices by name
    default boolean isThere(Map<String, String> chosen) {
        var condition = condition();
        return condition == null
                || condition.values().contains(chosen.getOrDefault(condition.choice(), ""));
    }

    static <E extends Enum<E>> Choice choice(String name, Class<E> type) {
        return new Choice(name, names(type.getEnumConstants()), null);
    }

    static <E extends Enum<E>> Choices choices(
            String name, Class<E> type, @Nullable Condition condition) {
        return new Choices(name, names(type.getEnumConstants()), condition);
    }

    /// Only there beside one of these values of another choice.
    static Condition beside(String choice, Enum<?>... values) {
        return new Condition(choice, Set.copyOf(names(values)));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Parameters::camelCase).toList();
    }
}
