package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.conditions.OrdersType.Orders;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;

/// How many orders in a window, how much they came to, or what share of all:
/// `{"type":"orders","which":"discounted","measure":"count","within":{"last":90,"unit":"days"},`
/// `"is":{"comparison":"atLeast","value":2}}`. Order values are those before returns.
final class OrdersType implements ConditionType<Orders> {

    /// What of the orders is measured. Without orders count and value are 0; the others have no
    /// value then, which is neither small nor large. Shares are those of the orders among all, of
    /// discounts in their value before these, and of refunds in their value.
    enum Measure {
        COUNT,
        VALUE,
        AVERAGE_VALUE,
        SMALLEST_VALUE,
        LARGEST_VALUE,
        SHARE,
        DISCOUNT_SHARE,
        RETURNED_SHARE
    }

    /// In what a measure is told.
    private enum Unit {
        NUMBER,
        MONEY,
        PERCENT;

        static Unit of(Measure measure) {
            return switch (measure) {
                case COUNT -> NUMBER;
                case VALUE, AVERAGE_VALUE, SMALLEST_VALUE, LARGEST_VALUE -> MONEY;
                case SHARE, DISCOUNT_SHARE, RETURNED_SHARE -> PERCENT;
            };
        }

        private Enum<?>[] measures() {
            return Arrays.stream(Measure.values())
                    .filter(measure -> of(measure) == this)
                    .toArray(Measure[]::new);
        }

        Slot limits() {
            return new Slot.Limits("is", this == MONEY, Slot.beside("measure", measures()));
        }
    }

    /// @param is in minor units where money is measured
    record Orders(WhichOrders those, Measure measure, Window within, Bounds is) {}

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
        var slots = new ArrayList<>(WhichOrders.slots());
        slots.add(Slot.choice("measure", Measure.class));
        Arrays.stream(Unit.values()).map(Unit::limits).forEach(slots::add);
        slots.add(new Slot.Span("within", true, null));
        return List.copyOf(slots);
    }

    @Override
    public String example() {
        return """
        {"type":"orders","which":"all","measure":"count","within":{"last":90,"unit":"days"},\
        "is":{"comparison":"atLeast","value":2}}""";
    }

    @Override
    public Orders read(Parameters parameters) {
        var measure = parameters.choice("measure", Measure.class);
        var orders =
                new Orders(
                        WhichOrders.read(parameters),
                        measure,
                        Window.read(parameters, "within"),
                        switch (Unit.of(measure)) {
                            case NUMBER -> parameters.object("is", is -> Bounds.read(is, 0));
                            case MONEY -> parameters.object("is", is -> Bounds.read(is, places()));
                            case PERCENT -> Bounds.readPercent(parameters, "is");
                        });
        if (measure == Measure.SHARE) {
            orders.those().requireSome(parameters);
        }
        return orders;
    }

    private int places() {
        return Money.digits(currency.get());
    }

    @Override
    public Condition meets(Orders orders, Question question) {
        boolean withoutAny = orders.is().includeZero() && zeroWithoutOrders(orders.measure());
        return rows(orders, question).hold(holds(orders, question), withoutAny, question);
    }

    /// Of a share among all orders the others are looked at, too.
    private static Rows rows(Orders orders, Question question) {
        var window = orders.within().holds(OrderRows.ORDERED_AT, question);
        return OrderRows.rows(
                orders.measure() == Measure.SHARE
                        ? window
                        : window.and(orders.those().are(question)),
                question);
    }

    @Override
    public String words(Orders orders, boolean holds) {
        boolean once = orders.measure() == Measure.COUNT && orders.is().areAnyOrNone();
        return Phrases.of(
                "segments.type.orders.words."
                        + (once ? "once" : Parameters.camelCase(orders.measure())),
                once ? holds != orders.is().areNone() : holds,
                "is",
                bounds(orders),
                "many",
                orders.is().to(),
                "orders",
                orders.those().words(),
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
                    case SHARE, DISCOUNT_SHARE, RETURNED_SHARE ->
                            fraction(part(orders, question), whole(orders.measure()));
                };
        return Optional.of(
                new Finding(
                        rows(orders, question).measured(measured, question),
                        value -> found(orders.measure(), value)));
    }

    private static Field<Double> fraction(Field<BigDecimal> part, Field<BigDecimal> whole) {
        return part.cast(SQLDataType.DOUBLE)
                .div(nullif(whole.cast(SQLDataType.DOUBLE), inline(0.0)));
    }

    private String found(Measure measure, @Nullable Object value) {
        if (value == null && !zeroWithoutOrders(measure)) {
            return t("segments.type.orders.none");
        }
        var number = value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
        if (Unit.of(measure) == Unit.PERCENT) {
            return Formats.percent(number);
        }
        return shown(measure, number.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private String bounds(Orders orders) {
        return Unit.of(orders.measure()) == Unit.PERCENT
                ? Phrases.ofPercent(orders.is())
                : Phrases.of(orders.is(), number -> shown(orders.measure(), number));
    }

    private String shown(Measure measure, long number) {
        return measure == Measure.COUNT
                ? Formats.number(number)
                : Formats.money(new Money(number, currency.get()));
    }

    private static boolean zeroWithoutOrders(Measure measure) {
        return measure == Measure.COUNT || measure == Measure.VALUE;
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return slot.equals("coupons") ? Optional.of(WhichOrders.codes()) : Optional.empty();
    }

    /// What a share is one of.
    private static Field<BigDecimal> whole(Measure measure) {
        return switch (measure) {
            case DISCOUNT_SHARE -> sum(OrderRows.VALUE).add(sum(OrderRows.DISCOUNT));
            case RETURNED_SHARE -> sum(OrderRows.VALUE);
            case SHARE, COUNT, VALUE, AVERAGE_VALUE, SMALLEST_VALUE, LARGEST_VALUE -> number();
        };
    }

    private static Field<BigDecimal> part(Orders orders, Question question) {
        return switch (orders.measure()) {
            case DISCOUNT_SHARE -> sum(OrderRows.DISCOUNT);
            case RETURNED_SHARE -> sum(OrderRows.REFUNDED);
            case SHARE, COUNT, VALUE, AVERAGE_VALUE, SMALLEST_VALUE, LARGEST_VALUE ->
                    sum(when(orders.those().are(question), inline(1L)).otherwise(inline(0L)));
        };
    }

    private static Field<BigDecimal> number() {
        return count().cast(SQLDataType.DECIMAL(38, 0));
    }

    private static Condition holds(Orders orders, Question question) {
        Field<BigDecimal> once = inline(BigDecimal.ONE);
        return switch (orders.measure()) {
            case COUNT -> orders.is().hold(number(), once);
            case VALUE -> orders.is().hold(sum(OrderRows.VALUE), once);
            case AVERAGE_VALUE -> orders.is().hold(sum(OrderRows.VALUE), number());
            case SHARE, DISCOUNT_SHARE, RETURNED_SHARE ->
                    orders.is().holdShare(part(orders, question), whole(orders.measure()));
            case SMALLEST_VALUE ->
                    orders.is().hold(min(OrderRows.VALUE).coerce(BigDecimal.class), once);
            case LARGEST_VALUE ->
                    orders.is().hold(max(OrderRows.VALUE).coerce(BigDecimal.class), once);
        };
    }
}
