package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.stammkunde.segments.conditions.ProductType.Product;
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
import org.stammkunde.web.Formats;

/// What was bought: `{"type":"product","what":"category","values":["Tee"],`
/// `"within":{"last":1,"unit":"years"},"is":{"comparison":"atLeast","value":2}}`. The bounds are
/// about the number of orders with a line of a positive quantity of such a product. With
/// `"of":"first"` only the first order of all counts; orders at that very instant are part of it.
final class ProductType implements ConditionType<Product> {

    /// Which of the orders that count are looked at.
    enum Of {
        ALL,
        FIRST
    }

    /// By what a product is known; named like columns of `facts.products`.
    enum What {
        CATEGORY,
        SKU,
        NAME
    }

    /// @param values compared as they are written
    /// @param is about the number of orders; at least one for `FIRST`
    record Product(Of of, What what, List<String> values, Window within, Bounds is) {
        Product {
            values = List.copyOf(values);
        }
    }

    private static final Field<BigDecimal> QUANTITY =
            Facts.column("l", "quantity", BigDecimal.class);

    private static final Table<?> LINES =
            Facts.table("orders", "o")
                    .join(Facts.table("order_lines", "l"))
                    .on(Facts.column("l", "order_id", Long.class).eq(OrderRows.ID))
                    .join(Facts.table("products", "p"))
                    .on(
                            Facts.column("p", "product_id", Long.class)
                                    .eq(Facts.column("l", "product_id", Long.class)));

    @Override
    public String name() {
        return "product";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.choice("of", Of.class),
                Slot.choice("what", What.class),
                new Slot.Texts("values", true, null),
                new Slot.Limits("is", false, Slot.beside("of", Of.ALL)),
                new Slot.Span("within", true, null));
    }

    @Override
    public String example() {
        return """
        {"type":"product","of":"all","what":"category","values":["Tee"],\
        "within":{"last":1,"unit":"years"},"is":{"comparison":"atLeast","value":2}}""";
    }

    @Override
    public Product read(Parameters parameters) {
        var of = parameters.has("of") ? parameters.choice("of", Of.class) : Of.ALL;
        return new Product(
                of,
                parameters.choice("what", What.class),
                parameters.texts("values"),
                Window.read(parameters, "within"),
                of == Of.ALL ? Bounds.readCount(parameters, "is") : Bounds.AT_LEAST_ONE);
    }

    @Override
    public Condition meets(Product product, Question question) {
        return rows(product, question).number(countDistinct(OrderRows.ID), product.is(), question);
    }

    private static Rows rows(Product product, Question question) {
        return new Rows(
                switch (product.of()) {
                    case ALL -> LINES;
                    case FIRST -> ofFirst(question);
                },
                OrderRows.CUSTOMER,
                OrderRows.counted(question).and(QUANTITY.gt(inline(BigDecimal.ZERO))),
                column(product.what())
                        .in(product.values())
                        .and(product.within().holds(OrderRows.ORDERED_AT, question)),
                noCondition());
    }

    /// Lines of first orders.
    private static Table<?> ofFirst(Question question) {
        return LINES.join(OrderRows.firsts("f", question))
                .on(Facts.column("f", "customer_id", Long.class).eq(OrderRows.CUSTOMER))
                .and(Facts.column("f", "first_at", OffsetDateTime.class).eq(OrderRows.ORDERED_AT));
    }

    @Override
    public String words(Product product, boolean holds) {
        boolean once = product.of() == Of.ALL && product.is().areAnyOrNone();
        var key =
                switch (product.of()) {
                    case ALL -> once ? "once" : "often";
                    case FIRST -> "first";
                };
        return Phrases.of(
                "segments.type.product.words." + key,
                once ? holds != product.is().areNone() : holds,
                "what",
                Parameters.camelCase(product.what()),
                "values",
                Phrases.oneOf(product.values()),
                "is",
                Phrases.of(product.is(), Formats::number),
                "many",
                product.is().to(),
                "window",
                Phrases.of(product.within()));
    }

    @Override
    public Optional<Finding> found(Product product, Question question) {
        return Optional.of(
                new Finding(
                        rows(product, question).measured(countDistinct(OrderRows.ID), question),
                        value -> t("segments.type.product.found", "count", Shows.count(value))));
    }

    @Override
    public Optional<Select<Record1<String>>> values(String slot, Map<String, String> chosen) {
        return Arrays.stream(What.values())
                .filter(what -> Parameters.camelCase(what).equals(chosen.get("what")))
                .findFirst()
                .map(ProductType::column)
                .map(
                        value ->
                                select(value)
                                        .from(Facts.table("products", "p"))
                                        .where(value.isNotNull())
                                        .and(value.ne(""))
                                        .groupBy(value)
                                        .orderBy(count().desc(), value));
    }

    private static Field<String> column(What what) {
        return Facts.column("p", what.name().toLowerCase(Locale.ROOT), String.class);
    }
}
