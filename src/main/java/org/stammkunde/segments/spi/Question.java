package org.stammkunde.segments.spi;

import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What a condition is asked as of, and about whom.
///
/// @param zone of the company
/// @param countFreeOrders whether orders of value 0 count as orders
/// @param customers the only ones that are of interest; null = everybody
/// @param sets how conditions ask for sets of customers
public record Question(
        Instant now,
        ZoneId zone,
        boolean countFreeOrders,
        @Nullable Collection<Long> customers,
        Sets sets) {

    /// The row of `facts.customers` that the condition is about.
    public static final String CUSTOMER = "c";

    static final Field<Long> CUSTOMER_ID = Facts.column(CUSTOMER, "customer_id", Long.class);

    public Question {
        // Engines know no shorter time, and do not agree about what to make of one.
        now = now.truncatedTo(ChronoUnit.MICROS);
        customers = customers == null ? null : List.copyOf(customers);
    }

    /// With a subquery for each set.
    public Question(
            Instant now, ZoneId zone, boolean countFreeOrders, @Nullable Collection<Long> some) {
        this(now, zone, countFreeOrders, some, Sets.inPlace());
    }

    /// The same at another moment.
    public Question at(Instant moment) {
        return new Question(moment, zone, countFreeOrders, customers, sets);
    }

    /// The same about these only.
    public Question about(Collection<Long> some) {
        return new Question(now, zone, countFreeOrders, some, sets);
    }

    /// The same with another way to ask for sets.
    public Question through(Sets others) {
        return new Question(now, zone, countFreeOrders, customers, others);
    }

    public Field<Long> customer() {
        return CUSTOMER_ID;
    }

    /// A property of the customer.
    public <T> Field<T> customer(String property, Class<T> type) {
        return Facts.column(CUSTOMER, property, type);
    }

    /// Rows of those of interest only.
    public Condition among(Field<Long> customer) {
        // As literals: a statement takes no more than some ten thousand parameters.
        return customers == null
                ? noCondition()
                : customer.in(customers.stream().map(DSL::inline).toList());
    }

    /// Whether the customer is one of these.
    ///
    /// @param ids none of them null
    public Condition isOneOf(Select<Record1<Long>> ids) {
        return sets.has(ids);
    }
}
