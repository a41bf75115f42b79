package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.conditions.OrdersType.Orders;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;

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

    private final Supplier<Currency> currency;

    /// @param currency of the company
    OrdersType(Supplier<Currency> currency) {
        this.currency = currency;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("measure", Measure.class),
                new Slot.Limits("is", false, Slot.beside("measure", Measure.COUNT)),
                new Slot.Limits(
                        "is",
                        true,
                        Slot.beside(
                                "measure",
                                Measure.VALUE,
                                Measure.AVERAGE_VALUE,
                                Measure.SMALLEST_VALUE,
                                Measure.LARGEST_VALUE)),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"orders","measure":"count","within":{"last":90,"unit":"days"},\
        "is":{"comparison":"atLeast","value":2}}""";
    }

    @Override
    public Orders read(Parameters parameters) {
        var measure = parameters.choice("measure", Measure.class);
        int places = measure == Measure.COUNT ? 0 : Money.digits(currency.get());
        return new Orders(
                measure,
                Window.read(parameters, "within"),
                parameters.object("is", is -> Bounds.read(is, places)));
    }

    @Override
    public Condition meets(Orders orders, Question question) {
        var window = orders.within().holds(OrderRows.ORDERED_AT, question);
        boolean withoutAny = orders.is().includeZero() && zeroWithoutOrders(orders.measure());
        return OrderRows.rows(window, question).hold(holds(orders), withoutAny, question);
    }

    @Override
    public String words(Orders orders, boolean holds) {
        return Phrases.of(
                "segments.type.orders.words." + Parameters.camelCase(orders.measure()),
                holds,
                "is",
                Phrases.of(orders.is(), number -> shown(orders.measure(), number)),
                "many",
                orders.is().to(),
                "window",
                Phrases.of(orders.within()));
    }

    @Override
    public Optional<Finding> found(Orders orders, Question question) {
        var measured =
                switch (orders.measure()) {
                    case COUNT -> count();
                    case VALUE -> sum(OrderRows.VALUE);
                    case AVERAGE_VALUE -> sum(OrderRows.VALUE).div(count());
                    case SMALLEST_VALUE -> min(OrderRows.VALUE);
                    case LARGEST_VALUE -> max(OrderRows.VALUE);
                };
        var window = orders.within().holds(OrderRows.ORDERED_AT, question);
        return Optional.of(
                new Finding(
                        OrderRows.rows(window, question).measured(measured, question),
                        value -> found(orders.measure(), value)));
    }

    private String found(Measure measure, @Nullable Object value) {
        if (value == null && !zeroWithoutOrders(measure)) {
            return t("segments.type.orders.none");
        }
        var number = value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
        return shown(measure, number.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private String shown(Measure measure, long number) {
        return measure == Measure.COUNT
                ? Formats.number(number)
                : Formats.money(new Money(number, currency.get()));
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
