package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Rows of facts, some of which may be nobody's.
///
/// Rows of the same tables of which the same holds are read once for many conditions, which then
/// ask each for theirs among them.
///
/// @param customer whose a row is, or null
/// @param common what holds of all rows that are to be read once
/// @param which of these are meant, as far as that is cheap to find out, such as a time
/// @param such what else holds of those that are meant
public record Rows(
        Table<?> from, Field<Long> customer, Condition common, Condition which, Condition such) {

    /// All rows of the tables are to be read once.
    public Rows(Table<?> from, Field<Long> customer, Condition which) {
        this(from, customer, noCondition(), which, noCondition());
    }

    /// Those of which something else holds, too, as far as that is cheap to find out.
    public Rows and(Condition other) {
        return new Rows(from, customer, common, which.and(other), such);
    }

    /// Whether the customer has one.
    public Condition exist(Question question) {
        return question.sets().has(this, noCondition(), question);
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
                ? question.sets().has(this, together.not(), question).not()
                : question.sets().has(this, together, question);
    }

    /// Something about all those of the customer.
    public <T> Field<T> measured(Field<T> measured, Question question) {
        return field(
                select(measured)
                        .from(from)
                        .where(common)
                        .and(which)
                        .and(such)
                        .and(customer.eq(question.customer())));
    }

    /// The rows of customers that the question is about.
    ///
    /// @param which of them
    public <T> SelectConditionStep<Record1<T>> read(
            Field<T> value, Condition which, Question question) {
        return select(value)
                .from(from)
                .where(common)
                .and(which)
                .and(customer.isNotNull())
                .and(question.among(customer));
    }
}
