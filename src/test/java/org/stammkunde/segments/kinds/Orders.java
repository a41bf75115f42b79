package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

/// Orders, those too that do not count and those of guests.
final class Orders {

    /// They have the numbers from 0 on.
    static final int COUNT = 160;

    static final Fact<Purchase> ORDERS =
            new Fact<>(
                    "orders",
                    Purchase.class,
                    List.of(
                            "order_id bigint",
                            "customer_id bigint",
                            "ordered_at timestamptz",
                            "ordered_day date",
                            "counted boolean",
                            "value_minor bigint",
                            "refunded_minor bigint",
                            "discount_minor bigint",
                            "discounted boolean"),
                    chance -> chance.rows(COUNT, id -> purchase(id, chance)),
                    (customer, _, at) ->
                            List.of(Purchase.plain(customer, customer, at, true, 10_00)));

    static final Fact<Coupon> COUPONS =
            new Fact<>(
                    "order_coupons",
                    Coupon.class,
                    List.of("order_id bigint", "code text"),
                    chance -> chance.rows(60, _ -> coupon(chance)),
                    (customer, name, _) -> List.of(new Coupon(customer, name)));

    private static final List<String> WHICH = List.of("all", "discounted", "coupon", "returned");

    static final List<String> CODES = List.of("TEN", "ten", "Zehn%", "STRASSE", "straße");

    private Orders() {}

    /// @param customer null = a guest
    /// @param discounted also where a coupon took off nothing
    record Purchase(
            long id,
            @Nullable Long customer,
            Instant at,
            boolean counted,
            long value,
            long refunded,
            long discount,
            boolean discounted)
            implements Row {

        /// Without a discount, and kept.
        static Purchase plain(
                long id, @Nullable Long customer, Instant at, boolean counted, long value) {
            return new Purchase(id, customer, at, counted, value, 0, 0, false);
        }

        @Override
        public List<Object> values(ZoneId zone) {
            var day = at.atZone(zone).toLocalDate().toString();
            return Row.of(
                    id, customer, Row.utc(at), day, counted, value, refunded, discount, discounted);
        }
    }

    /// A code that was used in an order.
    record Coupon(long order, String code) implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(order, code);
        }
    }

    private static Coupon coupon(Chance chance) {
        return new Coupon(chance.below(COUNT), chance.one(CODES));
    }

    private static Purchase purchase(long id, Chance chance) {
        long value = chance.one(Chance.AMOUNTS);
        long discount = chance.either() ? 0 : chance.one(List.of(1L, 999L, value));
        return new Purchase(
                id,
                chance.ownerOrNobody(),
                chance.instant(),
                !chance.oneIn(8),
                value,
                chance.one(List.of(0L, 0L, 1L, value / 2, value)),
                discount,
                discount > 0 || chance.oneIn(4));
    }

    /// Those that count.
    static List<Purchase> of(Person person, NaiveSegments naive) {
        return naive.shop().all(ORDERS).stream()
                .filter(order -> order.customer() != null && order.customer() == person.id())
                .filter(Purchase::counted)
                .filter(order -> naive.countFreeOrders() || order.value() > 0)
                .toList();
    }

    /// Which orders a condition is about.
    ///
    /// @return what was chosen
    static String fill(Draft draft) {
        var which = draft.chance().either() ? draft.choose("which", WHICH) : "all";
        if (which.equals("coupon")) {
            draft.values("coupons", List.of("TEN", "Zehn%", "ZEHN", "Straße", "nowhere"));
        }
        return which;
    }

    static boolean isMeant(JsonNode tree, Purchase order, NaiveSegments naive) {
        return switch (tree.path("which").stringValue("all")) {
            case "discounted" -> order.discounted();
            case "returned" -> order.refunded() > 0;
            case "coupon" ->
                    naive.shop().all(COUPONS).stream()
                            .filter(coupon -> coupon.order() == order.id())
                            .anyMatch(coupon -> NaiveTexts.isNamed(tree, "coupons", coupon.code()));
            default -> true;
        };
    }
}
