package org.stammkunde.segments.spi;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;

/// That a row of a fact is of one of some kinds, see [Facts#ofKind]. Whoever reads the SQL of a
/// condition can tell which rows it can depend on.
public final class OfKind extends CustomCondition {

    private final String fact;
    private final List<String> kinds;
    private final transient Condition condition;

    OfKind(String fact, List<String> kinds, Field<String> column) {
        this.fact = fact;
        this.kinds = List.copyOf(kinds);
        this.condition = kinds.size() == 1 ? column.eq(kinds.getFirst()) : column.in(kinds);
    }

    public String fact() {
        return fact;
    }

    public List<String> kinds() {
        return kinds;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(condition);
    }
}
