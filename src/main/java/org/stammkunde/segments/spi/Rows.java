package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Rows of facts, some of which may be nobody's.
///
/// @param customer whose a row is, or null
/// @param which rows are meant
public record Rows(Table<?> from, Field<Long> customer, Condition which) {

    /// Whether the customer has one.
    public Condition exist(Question question) {
        return question.isOneOf(customers(question, noCondition()));
    }

    /// Whether the customer has so many. Who has none has 0.
    ///
    /// @param count what is counted of the rows
    public Condition number(Field<Integer> count, Bounds is, Question question) {
        var holds = is.hold(count.cast(SQLDataType.DECIMAL(38, 0)), inline(BigDecimal.ONE));
        return hold(holds, is.includeZero(), question);
    }

    /// Whether something holds of all those of the customer, taken together.
    ///
    /// @param withoutAny whether it holds of who has none
    public Condition hold(Condition together, boolean withoutAny, Question question) {
        return withoutAny
                ? question.isOneOf(customers(question, together.not())).not()
                : question.isOneOf(customers(question, together));
    }

    /// Something about all those of the customer.
    public <T> Field<T> measured(Field<T> measured, Question question) {
        return field(
                select(measured).from(from).where(which).and(customer.eq(question.customer())));
    }

    /// Whose rows, taken together, are such that something holds.
    private Select<Record1<Long>> customers(Question question, Condition together) {
        return select(customer)
                .from(from)
                .where(which)
                .and(customer.isNotNull())
                .and(question.among(customer))
                .groupBy(customer)
                .having(together);
    }
}
