package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Orders of known customers that count.
final class OrderRows {

    static final Field<OffsetDateTime> ORDERED_AT = column("ordered_at", OffsetDateTime.class);
    static final Field<LocalDate> ORDERED_DAY = column("ordered_day", LocalDate.class);
    static final Field<Long> ID = column("order_id", Long.class);
    static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    static final Field<Long> VALUE = column("value_minor", Long.class);

    private static final Field<Boolean> COUNTED = column("counted", Boolean.class);

    private OrderRows() {}

    static Condition counted(Question question) {
        return condition(COUNTED).and(question.countFreeOrders() ? noCondition() : VALUE.ne(0L));
    }

    /// Customers with such orders of which, taken together, something holds.
    static Select<Record1<Long>> customers(Question question, Condition which, Condition together) {
        return select(CUSTOMER)
                .from(Facts.table("orders", "o"))
                .where(counted(question))
                .and(CUSTOMER.isNotNull())
                .and(question.among(CUSTOMER))
                .and(which)
                .groupBy(CUSTOMER)
                .having(together);
    }

    /// Something about all such orders of the customer.
    static Field<?> measured(Question question, Condition which, Field<?> measured) {
        return field(
                select(measured)
                        .from(Facts.table("orders", "o"))
                        .where(counted(question))
                        .and(CUSTOMER.eq(question.customer()))
                        .and(which));
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return Facts.column("o", column, type);
    }
}
