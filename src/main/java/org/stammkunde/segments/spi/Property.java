package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/// A property in a JSON object of facts, in SQL that means the same on every engine. PostgreSQL has
/// functions for it, see `V2__functions.sql`.
///
/// @param of the object
public record Property(Field<?> of, String name) {

    private static final String TYPE = "json_type({0}, {1})";
    private static final String TEXT = "json_extract_string({0}, {1})";

    private static final String NUMBER =
            """
            case
                when %1$s in ('BIGINT', 'UBIGINT', 'DOUBLE') then
                    case
                        when abs(try_cast(%2$s as double)) < 1e9
                            then try_cast(%2$s as decimal(18, 6))
                        when abs(try_cast(%2$s as double)) < 1e11
                            then try_cast(%2$s as decimal(18, 2))
                    end
                when %1$s = 'VARCHAR' and regexp_matches(%2$s, '^-?[0-9]{1,11}([.][0-9]{1,30})?$')
                    then try_cast(%2$s as decimal(18, 6))
            end
            """
                    .formatted(TYPE, TEXT);

    /// The names of all properties of an object, in a row of the result each.
    public static Field<String> names(Field<?> of) {
        return CustomField.of(
                "names",
                SQLDataType.VARCHAR,
                context ->
                        context.visit(
                                field(
                                        isPostgres(context)
                                                ? "jsonb_object_keys(cast({0} as jsonb))"
                                                : "unnest(json_keys({0}))",
                                        String.class,
                                        of)));
    }

    /// Null where it is no text and no flag.
    public Field<String> text() {
        return CustomField.of(
                "property",
                SQLDataType.VARCHAR,
                context ->
                        context.visit(
                                isPostgres(context)
                                        ? field(
                                                "facts.property_text(cast({0} as jsonb), {1})",
                                                String.class, of, inline(name))
                                        : field(
                                                "case when %s in ('VARCHAR', 'BOOLEAN') then %s end"
                                                        .formatted(TYPE, TEXT),
                                                String.class,
                                                of,
                                                pointer())));
    }

    /// Null where it is none and says none, and where it is too large. With [Bounds#DECIMALS], of
    /// which two count from a thousand millions on: that is what engines agree about.
    public Field<BigDecimal> number() {
        return CustomField.of(
                "property",
                SQLDataType.DECIMAL(18, Bounds.DECIMALS),
                context ->
                        context.visit(
                                isPostgres(context)
                                        ? field(
                                                "facts.property_number(cast({0} as jsonb), {1})",
                                                BigDecimal.class, of, inline(name))
                                        : field(NUMBER, BigDecimal.class, of, pointer())));
    }

    /// Whether there is one.
    public Condition known() {
        return CustomCondition.of(
                context ->
                        context.visit(
                                isPostgres(context)
                                        ? condition(
                                                "facts.property_known(cast({0} as jsonb), {1})",
                                                of, inline(name))
                                        : condition(
                                                "coalesce(%s <> 'NULL', false)".formatted(TYPE),
                                                of,
                                                pointer())));
    }

    /// As a JSON pointer, a constant: engines prepare for it once.
    private Field<String> pointer() {
        return inline("/" + name.replace("~", "~0").replace("/", "~1"));
    }

    private static boolean isPostgres(Context<?> context) {
        return context.family() == SQLDialect.POSTGRES;
    }
}
