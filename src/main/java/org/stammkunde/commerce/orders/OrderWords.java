package org.stammkunde.commerce.orders;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.commerce.Coupons;
import org.stammkunde.commerce.vocabulary.Said;

/// Reads what properties say about an order, and refuses what cannot be meant.
final class OrderWords {

    private static final Set<String> CANCELLED =
            Set.of("cancelled", "canceled", "voided", "storniert");

    private static final String[] COUPONS = {"coupons", "coupon", "coupon_code", "discount_code"};

    private OrderWords() {}

    /// @throws CommerceException naming the property that cannot be used
    static OrderSaid of(OrderWord what, Said said) {
        return switch (what) {
            case COMPLETED, UPDATED -> order(what, said);
            case REFUNDED -> RefundWords.of(said);
            case CANCELLED -> cancelled(said);
        };
    }

    /// What else such an event tells, the order said itself.
    private static OrderSaid cancelled(Said said) {
        return new OrderSaid(
                List.of(),
                Told.NOTHING,
                null,
                null,
                null,
                null,
                said.flag("test"),
                true,
                null,
                null);
    }

    private static OrderSaid order(OrderWord what, Said said) {
        var order =
                new OrderSaid(
                        LineWords.of(said),
                        told(said),
                        coupons(said),
                        said.discount("discount", "order_discount"),
                        said.amount("shipping"),
                        said.amount("tax"),
                        said.flag("test"),
                        cancelled(what, said),
                        null,
                        null);
        requireSomething(what, order, said);
        requireWorth(order, said);
        return order;
    }

    /// An empty list says that there are none. Whatever else stands there says nothing, and is no
    /// reason to refuse an order.
    private static @Nullable List<String> coupons(Said said) {
        var codes =
                said.texts(COUPONS).stream().flatMap(text -> Coupons.split(text).stream()).toList();
        return codes.isEmpty() && !said.saysNone(COUPONS) ? null : codes;
    }

    private static Told told(Said said) {
        return new Told(
                said.amount("revenue"),
                said.amount("subtotal"),
                said.amount("total"),
                said.amount("value"));
    }

    private static @Nullable Boolean cancelled(OrderWord what, Said said) {
        var status = what == OrderWord.UPDATED ? said.text("status") : null;
        return status == null ? null : CANCELLED.contains(status.toLowerCase(Locale.ROOT));
    }

    /// An order of which nobody says what it is worth is no order of value 0.
    private static void requireSomething(OrderWord what, OrderSaid order, Said said) {
        boolean unpriced =
                order.told().isNothing()
                        && order.lines().stream().allMatch(line -> line.price() == null);
        if (unpriced && !order.lines().isEmpty()) {
            throw said.refused("products[0].price", "commerce.property-missing");
        }
        if (unpriced && what == OrderWord.COMPLETED) {
            throw said.refused("products", "commerce.property-missing");
        }
    }

    private static void requireWorth(OrderSaid order, Said said) {
        var worth = new Contents(order.lines(), Sums.of(order), false).worth();
        if (worth != null && worth.signum() < 0) {
            throw said.refused("discount", "commerce.discount-too-large");
        }
    }
}
