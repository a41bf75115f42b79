package org.stammkunde.segments;

import static org.jooq.impl.DSL.field;

import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomCondition;

/// Makes a condition about rows taken together one about some of these rows: each of its aggregates
/// gets a filter. Takes effect where SQL is rendered with [#LISTENER].
final class Narrowed {

    private static final Object ROWS = new Object();

    static final VisitListener LISTENER = new Listener();

    private Narrowed() {}

    /// @param together about all rows
    /// @param rows which of them it is to be about
    static Condition to(Condition rows, Condition together) {
        return CustomCondition.of(
                context -> {
                    context.data(ROWS, rows);
                    context.visit(together);
                    context.data().remove(ROWS);
                });
    }

    /// What stands within an aggregate is about single rows, whatever it is.
    private static final class Listener implements VisitListener {

        private static final Object WITHIN = new Object();

        @Override
        public void visitStart(VisitContext visit) {
            var data = visit.context().data();
            if (visit.queryPart() instanceof AggregateFunction<?> outermost
                    && data.containsKey(ROWS)) {
                data.putIfAbsent(WITHIN, outermost);
            }
        }

        @Override
        public void visitEnd(VisitContext visit) {
            var context = visit.context();
            if (visit.queryPart() == context.data(WITHIN)) {
                var rows = (Condition) context.data().remove(ROWS);
                context.visit(field(" filter (where {0})", Boolean.class, rows));
                context.data(ROWS, rows);
                context.data().remove(WITHIN);
            }
        }
    }
}
