package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.stammkunde.segments.conditions.OverdueType.Overdue;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.web.Formats;

/// Who is overdue by their own rhythm: `{"type":"overdue","percentile":80}`. Gaps are the calendar
/// days between an order and the next one of the customer; who has fewer than two has no rhythm.
/// Overdue is who last ordered more days ago than at least so many per cent of the gaps are long.
final class OverdueType implements ConditionType<Overdue> {

    private static final int LEAST = 50;
    private static final int MOST = 100;

    /// Of one gap alone nobody knows whether it is usual.
    private static final int LEAST_GAPS = 2;

    private static final Field<Long> CUSTOMER = Facts.column("g", "customer_id", Long.class);
    private static final Field<LocalDate> DAY = Facts.column("g", "day", LocalDate.class);
    private static final Field<LocalDate> BEFORE = Facts.column("g", "before", LocalDate.class);
    private static final Field<LocalDate> LATEST = Facts.column("g", "latest", LocalDate.class);

    /// @param percentile 50 to 100
    record Overdue(int percentile) {
        Overdue {
            if (percentile < LEAST || percentile > MOST) {
                throw new IllegalArgumentException("No such percentile: " + percentile);
            }
        }
    }

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(new Slot.Whole("percentile", LEAST, MOST, null));
    }

    @Override
    public String example() {
        return """
        {"type":"overdue","percentile":80}""";
    }

    @Override
    public Overdue read(Parameters parameters) {
        return new Overdue(parameters.whole("percentile", LEAST, MOST));
    }

    @Override
    public Condition meets(Overdue overdue, Question question) {
        return question.isOneOf(customers(overdue, question));
    }

    /// Who is overdue.
    static Select<Record1<Long>> customers(Overdue overdue, Question question) {
        var today = inline(LocalDate.ofInstant(question.now(), question.zone()));
        var shorter = localDateDiff(DAY, BEFORE).lt(localDateDiff(today, LATEST));
        return select(CUSTOMER)
                .from(orders(question))
                .where(BEFORE.isNotNull())
                .groupBy(CUSTOMER)
                .having(count().ge(inline(LEAST_GAPS)))
                .and(
                        count(when(shorter, inline(1)))
                                .mul(inline(100))
                                .ge(count().mul(inline(overdue.percentile()))));
    }

    /// Each with the day of the one before, and that of the last.
    private static Table<?> orders(Question question) {
        return select(
                        OrderRows.CUSTOMER.as("customer_id"),
                        OrderRows.ORDERED_DAY.as("day"),
                        lag(OrderRows.ORDERED_DAY)
                                .over(
                                        partitionBy(OrderRows.CUSTOMER)
                                                .orderBy(OrderRows.ORDERED_DAY, OrderRows.ID))
                                .as("before"),
                        max(OrderRows.ORDERED_DAY)
                                .over(partitionBy(OrderRows.CUSTOMER))
                                .as("latest"))
                .from(Facts.table("orders", "o"))
                .where(OrderRows.counted(question))
                .and(OrderRows.untilNow(question))
                .and(OrderRows.CUSTOMER.isNotNull())
                .and(question.among(OrderRows.CUSTOMER))
                .asTable("g");
    }

    @Override
    public String words(Overdue overdue, boolean holds) {
        return Phrases.of(
                "segments.type.overdue.words.gaps",
                holds,
                "percentile",
                Formats.percent(BigDecimal.valueOf(overdue.percentile(), 2), 0));
    }

    @Override
    public Optional<Finding> found(Overdue overdue, Question question) {
        return Optional.of(
                new Finding(
                        OrderRows.rows(OrderRows.untilNow(question), question)
                                .measured(max(OrderRows.ORDERED_AT), question),
                        value -> Shows.instant(value, "segments.type.orders.none")));
    }
}
