package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.stammkunde.segments.spi.Question;

/// Orders of known customers that count.
final class OrderRows {

    static final Field<OffsetDateTime> ORDERED_AT = column("ordered_at", OffsetDateTime.class);
    static final Field<Long> VALUE = column("value_minor", Long.class);

    private static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    private static final Field<Boolean> COUNTED = column("counted", Boolean.class);

    private OrderRows() {}

    /// Customers with such orders of which, taken together, something holds.
    static Select<Record1<Long>> customers(Question question, Condition which, Condition together) {
        return select(CUSTOMER)
                .from(table(name("facts", "orders")).as("o"))
                .where(COUNTED)
                .and(question.countFreeOrders() ? noCondition() : VALUE.ne(0L))
                .and(CUSTOMER.isNotNull())
                .and(question.among(CUSTOMER))
                .and(which)
                .groupBy(CUSTOMER)
                .having(together);
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name("o", column), type);
    }
}
