package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.stammkunde.segments.conditions.ReturnsType.Returns;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Shows;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.segments.spi.Window;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;

/// What was paid back, more than nothing, by when that was: `{"type":"returns","measure":"value",`
/// `"within":{"last":90,"unit":"days"},"is":{"comparison":"atLeast","value":100}}`. Refunds of
/// orders that do not count are none; those that name no order stand for themselves. Which share of
/// orders came back asks [OrdersType], by when these were placed.
final class ReturnsType implements ConditionType<Returns> {

    /// What is measured; who had nothing back has 0.
    enum Measure {
        COUNT,
        VALUE
    }

    /// @param is about the number of orders of which something was paid back, or in minor units
    record Returns(Measure measure, Window within, Bounds is) {}

    private static final Field<OffsetDateTime> BOOKED_AT =
            Facts.column("r", "booked_at", OffsetDateTime.class);
    private static final Field<Long> AMOUNT = Facts.column("r", "amount_minor", Long.class);
    private static final Field<Long> CUSTOMER = Facts.column("r", "customer_id", Long.class);
    private static final Field<Long> ID = Facts.column("r", "refund_id", Long.class);
    private static final Field<Long> ORDER = Facts.column("r", "order_id", Long.class);

    private static final Table<?> REFUNDS =
            Facts.table("refunds", "r")
                    .leftJoin(Facts.table("orders", "o"))
                    .on(OrderRows.ID.eq(ORDER));

    private final Supplier<Currency> currency;

    /// @param currency of the company
    ReturnsType(Supplier<Currency> currency) {
        this.currency = currency;
    }

    @Override
    public String name() {
        return "returns";
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
                new Slot.Limits("is", true, Slot.beside("measure", Measure.VALUE)),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"returns","measure":"count","within":{"last":90,"unit":"days"},\
        "is":{"comparison":"atLeast","value":2}}""";
    }

    @Override
    public Returns read(Parameters parameters) {
        var measure = parameters.choice("measure", Measure.class);
        int places = Money.digits(currency.get());
        return new Returns(
                measure,
                Window.read(parameters, "within"),
                switch (measure) {
                    case COUNT -> Bounds.readCount(parameters, "is");
                    case VALUE -> parameters.object("is", is -> Bounds.read(is, places));
                });
    }

    @Override
    public Condition meets(Returns returns, Question question) {
        var rows = rows(returns, question);
        return switch (returns.measure()) {
            case COUNT -> rows.number(orders(), returns.is(), question);
            case VALUE ->
                    rows.hold(
                            returns.is().hold(sum(AMOUNT), inline(BigDecimal.ONE)),
                            returns.is().includeZero(),
                            question);
        };
    }

    private static Rows rows(Returns returns, Question question) {
        var counted = ORDER.isNull().or(OrderRows.counted(question));
        return new Rows(
                REFUNDS,
                CUSTOMER,
                counted.and(AMOUNT.gt(inline(0L)))
                        .and(returns.within().holds(BOOKED_AT, question)));
    }

    /// Of which something was paid back; a refund without one is one of its own.
    private static Field<Integer> orders() {
        return countDistinct(coalesce(ORDER, ID.neg()));
    }

    @Override
    public String words(Returns returns, boolean holds) {
        boolean counts = returns.measure() == Measure.COUNT;
        boolean once = counts && returns.is().areAnyOrNone();
        var key = counts ? once ? "once" : "often" : "value";
        return Phrases.of(
                "segments.type.returns.words." + key,
                once ? holds != returns.is().areNone() : holds,
                "is",
                counts
                        ? Phrases.of(returns.is(), Formats::number)
                        : Phrases.of(returns.is(), this::money),
                "many",
                returns.is().to(),
                "window",
                Phrases.of(returns.within()));
    }

    @Override
    public Optional<String> explanation() {
        return Optional.of(t("segments.type.returns.explanation"));
    }

    @Override
    public Optional<Finding> found(Returns returns, Question question) {
        var rows = rows(returns, question);
        return Optional.of(
                switch (returns.measure()) {
                    case COUNT ->
                            new Finding(
                                    rows.measured(orders(), question),
                                    value ->
                                            t(
                                                    "segments.type.returns.found",
                                                    "count",
                                                    Shows.count(value)));
                    case VALUE ->
                            new Finding(
                                    rows.measured(sum(AMOUNT), question),
                                    value -> money(Shows.count(value)));
                });
    }

    private String money(long minor) {
        return Formats.money(new Money(minor, currency.get()));
    }
}
