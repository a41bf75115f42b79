package org.stammkunde.segments.spi;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;

/// That a row of a fact has one of some names, see [Facts#ofName]. Whoever reads the SQL of a
/// condition can tell which rows it can depend on.
public final class OfName extends CustomCondition {

    private final String fact;
    private final List<String> names;
    private final transient Condition condition;

    OfName(String fact, List<String> names, Field<String> column) {
        this.fact = fact;
        this.names = List.copyOf(names);
        this.condition = names.size() == 1 ? column.eq(names.getFirst()) : column.in(names);
    }

    public String fact() {
        return fact;
    }

    public List<String> names() {
        return names;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(condition);
    }
}
