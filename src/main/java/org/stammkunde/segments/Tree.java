package org.stammkunde.segments;

import java.util.List;
import org.jooq.Condition;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Question;

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
    }

    private static void requireSome(List<Tree> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("No conditions");
        }
    }
}
