package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;

/// Which orders a condition is about: its properties `which` and `coupons`.
///
/// @param coupons whatever their capitals, as shops take them; empty for others than `COUPON`
record WhichOrders(Which which, List<String> coupons) {

    /// Of those that count.
    enum Which {
        ALL,
        DISCOUNTED,
        COUPON,
        RETURNED
    }

    private static final Field<Long> ORDER = Facts.column("k", "order_id", Long.class);
    private static final Table<?> COUPONS = Facts.table("order_coupons", "k");
    private static final Table<?> THEIRS =
            COUPONS.join(Facts.table("orders", "t"))
                    .on(Facts.column("t", "order_id", Long.class).eq(ORDER));
    private static final Field<String> CODE = Facts.column("k", "code", String.class);

    WhichOrders {
        coupons = List.copyOf(coupons);
    }

    static List<Slot> slots() {
        return List.of(
                Slot.choice("which", Which.class),
                new Slot.Texts("coupons", true, Slot.beside("which", Which.COUPON)));
    }

    /// All of them, when nothing else is said.
    static WhichOrders read(Parameters parameters) {
        var which = parameters.has("which") ? parameters.choice("which", Which.class) : Which.ALL;
        return new WhichOrders(
                which, which == Which.COUPON ? parameters.texts("coupons") : List.of());
    }

    /// All orders are always all of them.
    void requireSome(Parameters parameters) {
        if (which == Which.ALL) {
            throw SegmentException.shareOfAll(parameters.place("which"));
        }
    }

    /// Whether an order is one of them.
    Condition are(Question question) {
        return switch (which) {
            case ALL -> noCondition();
            case DISCOUNTED -> condition(OrderRows.DISCOUNTED);
            case COUPON -> OrderRows.ID.in(withCoupon(question));
            case RETURNED -> OrderRows.REFUNDED.gt(inline(0L));
        };
    }

    /// Of a few customers not all coupons there are need be looked at.
    private Select<Record1<Long>> withCoupon(Question question) {
        return select(ORDER)
                .from(question.customers() == null ? COUPONS : THEIRS)
                .where(Facts.folded(CODE).in(coupons.stream().map(Facts::folded).toList()))
                .and(question.among(Facts.column("t", "customer_id", Long.class)));
    }

    /// `mit Erstattung`, to stand behind the orders; nothing for all.
    String words() {
        return switch (which) {
            case ALL -> "";
            case DISCOUNTED, RETURNED ->
                    t("segments.type.orders.those." + Parameters.camelCase(which));
            case COUPON -> t("segments.type.orders.those.coupon", "values", Phrases.oneOf(coupons));
        };
    }

    /// Codes that were used.
    static Select<Record1<String>> codes() {
        return select(CODE).from(COUPONS).groupBy(CODE).orderBy(count().desc(), CODE);
    }
}
