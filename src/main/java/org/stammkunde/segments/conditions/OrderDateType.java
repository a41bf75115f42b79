package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.conditions.OrderDateType.OrderDate;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
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
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.choice("which", Which.class), new Slot.Span("within", false, null));
    }

    @Override
    public String example() {
        return """
        {"type":"orderDate","which":"last","within":{"longerAgo":1,"unit":"years"}}""";
    }

    @Override
    public OrderDate read(Parameters parameters) {
        var which = parameters.choice("which", Which.class);
        return new OrderDate(which, Window.readRequired(parameters, "within"));
    }

    @Override
    public Condition meets(OrderDate date, Question question) {
        var at = at(date.which());
        return OrderRows.rows(noCondition(), question)
                .hold(date.within().holds(at, question), false, question);
    }

    private static Field<OffsetDateTime> at(Which which) {
        return switch (which) {
            case FIRST -> min(OrderRows.ORDERED_AT);
            case LAST -> max(OrderRows.ORDERED_AT);
        };
    }

    @Override
    public String words(OrderDate date, boolean holds) {
        return Phrases.of(
                "segments.type.orderDate.words." + Parameters.camelCase(date.which()),
                holds,
                "window",
                Phrases.of(date.within()));
    }

    @Override
    public Optional<Finding> found(OrderDate date, Question question) {
        return Optional.of(
                new Finding(
                        OrderRows.rows(noCondition(), question)
                                .measured(at(date.which()), question),
                        value -> Shows.instant(value, "segments.type.orders.none")));
    }
}
