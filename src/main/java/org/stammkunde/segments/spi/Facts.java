package org.stammkunde.segments.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Names facts in SQL: what conditions read.
public final class Facts {

    public static final String SCHEMA = "facts";

    private Facts() {}

    /// `facts.orders as o`
    public static Table<?> table(String fact, String as) {
        return DSL.table(DSL.name(SCHEMA, fact)).as(as);
    }

    /// By which column rows of a fact have a name, where what is asked is mostly about one name.
    public static final Map<String, String> NAMED_BY = Map.of("events", "name");

    /// Whether a row of a fact has one of these names. A condition that says so each time it reads
    /// the fact is not asked again when only rows of other names were stored.
    public static OfName ofName(String fact, String as, List<String> names) {
        var column = Objects.requireNonNull(NAMED_BY.get(fact), fact);
        return new OfName(fact, names, column(as, column, String.class));
    }

    /// `o.ordered_at`
    public static <T> Field<T> column(String table, String column, Class<T> type) {
        return DSL.field(DSL.name(table, column), type);
    }

    /// A text in small letters, character by character as [Character#toLowerCase(int)] has them.
    public static Field<String> folded(Field<String> text) {
        return CustomField.of(
                "folded",
                SQLDataType.VARCHAR,
                context -> {
                    boolean named = context.family() == SQLDialect.POSTGRES;
                    context.visit(
                            named
                                    ? DSL.field("facts.folded({0})", String.class, text)
                                    : DSL.field("lower({0})", String.class, text));
                });
    }

    /// See [#folded(Field)].
    public static String folded(String text) {
        var folded = new StringBuilder();
        text.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
