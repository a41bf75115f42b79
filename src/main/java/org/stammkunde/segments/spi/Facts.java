package org.stammkunde.segments.spi;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Names facts in SQL: what conditions read.
public final class Facts {

    private Facts() {}

    /// `facts.orders as o`
    public static Table<?> table(String fact, String as) {
        return DSL.table(DSL.name("facts", fact)).as(as);
    }

    /// `o.ordered_at`
    public static <T> Field<T> column(String table, String column, Class<T> type) {
        return DSL.field(DSL.name(table, column), type);
    }
}
