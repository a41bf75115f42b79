package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.People.Person;

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
                            "value_minor bigint"),
                    chance -> chance.rows(COUNT, id -> purchase(id, chance)),
                    (customer, _, at) ->
                            List.of(new Purchase(customer, customer, at, true, 10_00)));

    private Orders() {}

    /// @param customer null = a guest
    record Purchase(long id, @Nullable Long customer, Instant at, boolean counted, long value)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            var day = at.atZone(zone).toLocalDate().toString();
            return Row.of(id, customer, Row.utc(at), day, counted, value);
        }
    }

    private static Purchase purchase(long id, Chance chance) {
        return new Purchase(
                id,
                chance.ownerOrNobody(),
                chance.instant(),
                !chance.oneIn(8),
                chance.one(Chance.AMOUNTS));
    }

    /// Those that count.
    static List<Purchase> of(Person person, NaiveSegments naive) {
        return naive.shop().all(ORDERS).stream()
                .filter(order -> order.customer() != null && order.customer() == person.id())
                .filter(Purchase::counted)
                .filter(order -> naive.countFreeOrders() || order.value() > 0)
                .toList();
    }
}
