package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.conditions.OrderDateType.OrderDate;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Window;

/// When the first or the last order was:
/// `{"type":"orderDate","which":"last","within":{"longerAgo":1,"unit":"years"}}`. Who never ordered
/// meets none.
final class OrderDateType implements ConditionType<OrderDate> {

    /// Of all orders of a customer.
    enum Which {
        FIRST,
        LAST
    }

    record OrderDate(Which which, Window within) {}

    @Override
    public String name() {
        return "orderDate";
    }

    @Override
    public OrderDate read(Parameters parameters) {
        var which = parameters.choice("which", Which.class);
        if (!parameters.has("within")) {
            throw SegmentException.missing(parameters.place("within"));
        }
        return new OrderDate(which, Window.read(parameters, "within"));
    }

    @Override
    public Condition meets(OrderDate date, Question question) {
        var at =
                switch (date.which()) {
                    case FIRST -> min(OrderRows.ORDERED_AT);
                    case LAST -> max(OrderRows.ORDERED_AT);
                };
        return question.isOneOf(
                OrderRows.customers(question, noCondition(), date.within().holds(at, question)));
    }
}
