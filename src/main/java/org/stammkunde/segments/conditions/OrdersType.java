package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.function.IntSupplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.stammkunde.segments.conditions.OrdersType.Orders;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Window;

/// How many orders in a window, or how much they came to:
/// `{"type":"orders","measure":"count","within":{"last":90,"unit":"days"},`
/// `"is":{"comparison":"atLeast","value":2}}`. Order values are those before returns.
final class OrdersType implements ConditionType<Orders> {

    /// What of the orders is measured. Without orders count and value are 0; the others have no
    /// value then, which is neither small nor large.
    enum Measure {
        COUNT,
        VALUE,
        AVERAGE_VALUE,
        SMALLEST_VALUE,
        LARGEST_VALUE
    }

    /// @param is in minor units where money is measured
    record Orders(Measure measure, Window within, Bounds is) {}

    private final IntSupplier decimals;

    /// @param decimals of the company's currency
    OrdersType(IntSupplier decimals) {
        this.decimals = decimals;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Orders read(Parameters parameters) {
        var measure = parameters.choice("measure", Measure.class);
        int places = measure == Measure.COUNT ? 0 : decimals.getAsInt();
        return new Orders(
                measure,
                Window.read(parameters, "within"),
                parameters.object("is", is -> Bounds.read(is, places)));
    }

    @Override
    public Condition meets(Orders orders, Question question) {
        var window = orders.within().holds(OrderRows.ORDERED_AT, question);
        var holds = holds(orders);
        if (orders.is().includeZero() && zeroWithoutOrders(orders.measure())) {
            return question.isOneOf(OrderRows.customers(question, window, holds.not())).not();
        }
        return question.isOneOf(OrderRows.customers(question, window, holds));
    }

    private static boolean zeroWithoutOrders(Measure measure) {
        return measure == Measure.COUNT || measure == Measure.VALUE;
    }

    private static Condition holds(Orders orders) {
        Field<BigDecimal> once = inline(BigDecimal.ONE);
        var number = count().cast(SQLDataType.DECIMAL(38, 0));
        return switch (orders.measure()) {
            case COUNT -> orders.is().hold(number, once);
            case VALUE -> orders.is().hold(sum(OrderRows.VALUE), once);
            case AVERAGE_VALUE -> orders.is().hold(sum(OrderRows.VALUE), number);
            case SMALLEST_VALUE ->
                    orders.is().hold(min(OrderRows.VALUE).coerce(BigDecimal.class), once);
            case LARGEST_VALUE ->
                    orders.is().hold(max(OrderRows.VALUE).coerce(BigDecimal.class), once);
        };
    }
}
