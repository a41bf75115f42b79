package org.stammkunde.segments;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.ConditionType.Finding;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Used;
import org.stammkunde.segments.spi.Uses;

/// What customers of a segment have in common.
sealed interface Tree {

    /// @param of at least one
    record All(List<Tree> of) implements Tree {
        public All {
            of = List.copyOf(of);
            requireSome(of);
        }
    }

    /// @param of at least one
    record Any(List<Tree> of) implements Tree {
        public Any {
            of = List.copyOf(of);
            requireSome(of);
        }
    }

    record Not(Tree condition) implements Tree {}

    /// One condition with its parameters.
    record Leaf<T>(ConditionType<T> type, T parameters) implements Tree {
        Condition meets(Question question) {
            return type.meets(parameters, question);
        }

        String words(boolean holds) {
            return type.words(parameters, holds);
        }

        Optional<Finding> found(Question question) {
            return type.found(parameters, question);
        }
    }

    /// What else kept here it asks about.
    default List<Used> uses() {
        return switch (this) {
            case All(var of) -> uses(of);
            case Any(var of) -> uses(of);
            case Not(var condition) -> condition.uses();
            case Leaf<?>(var _, Uses asking) -> asking.uses();
            case Leaf<?> _ -> List.of();
        };
    }

    /// How many conditions it has, of any kind.
    default int size() {
        return switch (this) {
            case All(var of) -> 1 + size(of);
            case Any(var of) -> 1 + size(of);
            case Not(var condition) -> 1 + condition.size();
            case Leaf<?> _ -> 1;
        };
    }

    private static int size(List<Tree> of) {
        return of.stream().mapToInt(Tree::size).sum();
    }

    private static List<Used> uses(List<Tree> of) {
        return of.stream().flatMap(each -> each.uses().stream()).toList();
    }

    private static void requireSome(List<Tree> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("No conditions");
        }
    }
}
