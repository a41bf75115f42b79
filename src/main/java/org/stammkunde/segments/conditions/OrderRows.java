package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;

/// Orders of known customers that count.
final class OrderRows {

    static final Field<OffsetDateTime> ORDERED_AT = column("ordered_at", OffsetDateTime.class);
    static final Field<LocalDate> ORDERED_DAY = column("ordered_day", LocalDate.class);
    static final Field<Long> ID = column("order_id", Long.class);
    static final Field<Long> CUSTOMER = column("customer_id", Long.class);
    static final Field<Long> VALUE = column("value_minor", Long.class);

    static final Field<Long> DISCOUNT = column("discount_minor", Long.class);
    static final Field<Long> REFUNDED = column("refunded_minor", Long.class);

    /// Whether anything was taken off, or a coupon named.
    static final Field<Boolean> DISCOUNTED = column("discounted", Boolean.class);

    private static final Field<Boolean> COUNTED = column("counted", Boolean.class);

    private OrderRows() {}

    static Condition counted(Question question) {
        return condition(COUNTED).and(question.countFreeOrders() ? noCondition() : VALUE.ne(0L));
    }

    /// Not later than the question.
    static Condition untilNow(Question question) {
        return ORDERED_AT.le(question.now().atOffset(ZoneOffset.UTC));
    }

    /// How many days before the question an order was.
    static Field<Integer> age(Question question) {
        var today = inline(LocalDate.ofInstant(question.now(), question.zone()));
        return localDateDiff(today, ORDERED_DAY);
    }

    /// @param which of the orders that count
    static Rows rows(Condition which, Question question) {
        return new Rows(
                Facts.table("orders", "o"), CUSTOMER, counted(question), which, noCondition());
    }

    /// When customers first ordered, as the columns `customer_id` and `first_at`.
    static Table<?> firsts(String as, Question question) {
        return select(CUSTOMER.as("customer_id"), min(ORDERED_AT).as("first_at"))
                .from(Facts.table("orders", "o"))
                .where(counted(question))
                .and(CUSTOMER.isNotNull())
                .and(question.among(CUSTOMER))
                .groupBy(CUSTOMER)
                .asTable(as);
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return Facts.column("o", column, type);
    }
}
