package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.stammkunde.scoring.RfmGroup;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;

/// Customers with their scores by recency, frequency and monetary value: those who ordered in the
/// window of the thresholds, once there are any.
final class Scores {

    static final Field<Long> CUSTOMER = Facts.column("s", "customer_id", Long.class);
    static final Field<LocalDate> DAY = Facts.column("s", "recency", LocalDate.class);
    static final Field<BigDecimal> ORDERS = Facts.column("s", "frequency", BigDecimal.class);
    static final Field<BigDecimal> VALUE = Facts.column("s", "monetary", BigDecimal.class);
    static final Field<BigDecimal> RECENCY = score("recency");
    static final Field<BigDecimal> FREQUENCY = score("frequency");
    static final Field<BigDecimal> MONETARY = score("monetary");

    /// The one row of thresholds, beside other tables.
    static final Table<?> THRESHOLDS = Facts.table("thresholds", "t");

    private static final Field<Integer> RFM_DAYS = Facts.column("t", "rfm_days", Integer.class);

    private Scores() {}

    /// As `s`.
    static Table<?> table(Question question) {
        return select(
                        Facts.column("b", "customer_id", Long.class),
                        Facts.column("b", "recency", LocalDate.class),
                        Facts.column("b", "frequency", Integer.class),
                        Facts.column("b", "monetary", BigDecimal.class),
                        score("recency", LocalDate.class),
                        score("frequency", Integer.class),
                        score("monetary", BigDecimal.class))
                .from(buyers(question))
                .crossJoin(THRESHOLDS)
                .where(threshold("recency", LocalDate.class, 2).isNotNull())
                .asTable("s");
    }

    private static Table<?> buyers(Question question) {
        return select(
                        OrderRows.CUSTOMER.as("customer_id"),
                        max(OrderRows.ORDERED_DAY).as("recency"),
                        count().as("frequency"),
                        sum(OrderRows.VALUE).as("monetary"))
                .from(Facts.table("orders", "o"))
                .crossJoin(THRESHOLDS)
                .where(OrderRows.counted(question))
                .and(OrderRows.untilNow(question))
                .and(OrderRows.age(question).lt(RFM_DAYS))
                .and(OrderRows.CUSTOMER.isNotNull())
                .and(question.among(OrderRows.CUSTOMER))
                .groupBy(OrderRows.CUSTOMER)
                .asTable("b");
    }

    /// One more than the thresholds that are reached.
    private static <T> Field<Integer> score(String measure, Class<T> type) {
        var value = Facts.column("b", measure, type);
        Field<Integer> score = inline(1);
        for (int least = 2; least <= RfmGroup.BEST; least++) {
            var reached = value.ge(threshold(measure, type, least));
            score = score.plus(when(reached, inline(1)).otherwise(inline(0)));
        }
        return score.as(measure + "_score");
    }

    private static <T> Field<T> threshold(String measure, Class<T> type, int score) {
        return Facts.column("t", measure + "_" + score, type);
    }

    private static Field<BigDecimal> score(String measure) {
        return Facts.column("s", measure + "_score", BigDecimal.class);
    }

    /// As a text that is the same on every engine.
    static Field<String> text(Field<?> field) {
        return field.cast(SQLDataType.VARCHAR);
    }
}
