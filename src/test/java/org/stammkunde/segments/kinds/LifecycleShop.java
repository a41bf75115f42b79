package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import org.stammkunde.segments.kinds.Thresholds.Limits;

/// Eleven customers of a shop in Berlin with an activity window of 60 days, called a to k.
public final class LifecycleShop {

    private LifecycleShop() {}

    public static Shop open() {
        return Shop.empty(ZoneId.of("Europe/Berlin"))
                .with(
                        People.CUSTOMERS,
                        LongStream.rangeClosed(1, 11)
                                .mapToObj(id -> new Person(id, null, null, null, null, null))
                                .toList())
                .with(
                        Thresholds.THRESHOLDS,
                        List.of(new Limits(60, 365, List.of(), List.of(), List.of())))
                .with(Orders.ORDERS, orders());
    }

    private static List<Purchase> orders() {
        return Stream.of(
                        ordered(1, "05-02"),
                        ordered(2, "05-01", "05-02"),
                        ordered(3, "03-03", "05-02"),
                        ordered(4, "03-02", "05-02"),
                        ordered(5, "05-01"),
                        // Every ten days.
                        ordered(6, "06-01", "06-11", "06-21"),
                        ordered(7, "04-01", "04-11", "04-21"),
                        // After 10, 20, 30 and 40 days.
                        ordered(8, "02-01", "02-11", "03-03", "04-02", "05-12"),
                        // For nothing, cancelled, and not yet.
                        Stream.of(Purchase.plain(90, 9L, at("05-02"), true, 0)),
                        Stream.of(Purchase.plain(100, 10L, at("05-02"), false, 10_00)),
                        ordered(11, "07-15"))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Purchase> ordered(long customer, String... days) {
        return Stream.of(days)
                .map(day -> Purchase.plain(customer * 10, customer, at(day), true, 10_00));
    }

    private static Instant at(String day) {
        return Instant.parse("2026-" + day + "T09:00:00Z");
    }
}
