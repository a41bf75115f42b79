package org.stammkunde.segments.kinds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.AttributeKind.Attribute;
import org.stammkunde.segments.kinds.Events.Event;
import org.stammkunde.segments.kinds.ListKind.Entry;
import org.stammkunde.segments.kinds.Orders.Coupon;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Identifier;
import org.stammkunde.segments.kinds.People.Person;
import org.stammkunde.segments.kinds.ProductKind.Line;
import org.stammkunde.segments.kinds.ProductKind.Product;
import org.stammkunde.segments.kinds.ReturnsKind.Refund;
import org.stammkunde.segments.kinds.SegmentKind.Stay;
import org.stammkunde.segments.kinds.SubscriptionKind.Subscription;
import org.stammkunde.segments.kinds.Thresholds.Limits;
import org.stammkunde.segments.kinds.TicketsKind.Ticket;

/// Eleven customers of a shop in Berlin, who are called a to k in `cases.txt`.
public final class HandWrittenShop {

    private HandWrittenShop() {}

    public static Shop open() {
        return Shop.empty(ZoneId.of("Europe/Berlin"))
                .with(People.CUSTOMERS, people())
                .with(AttributeKind.ATTRIBUTES, attributes())
                .with(Orders.ORDERS, orders())
                .with(Orders.COUPONS, coupons())
                .with(ReturnsKind.REFUNDS, refunds())
                .with(Thresholds.THRESHOLDS, List.of(thresholds()))
                .with(ProductKind.LINES, lines())
                .with(ProductKind.PRODUCTS, products())
                .with(SubscriptionKind.SUBSCRIPTIONS, subscriptions())
                .with(People.IDENTIFIERS, identifiers())
                .with(Events.EVENTS, events())
                .with(SegmentKind.STAYS, stays())
                .with(ListKind.ENTRIES, entries())
                .with(TicketsKind.TICKETS, tickets());
    }

    private static List<Person> people() {
        return List.of(
                new Person(1, "A-1", "a@x.example", "Anna", "DE", "+4930123"),
                new Person(2, null, "b@x.example", "Bob", "AT", null),
                new Person(3, null, null, null, "GB", null),
                new Person(4, null, null, "", null, null),
                new Person(5, null, null, "Eva", "DE", null),
                new Person(6, null, null, "Fritz", "", null),
                new Person(7, null, null, null, null, null),
                new Person(8, null, null, "Ünal", "CH", null),
                new Person(9, null, null, "O'Hara %", "DE", null),
                new Person(10, null, null, "Jo", "FR", null),
                new Person(11, null, null, "K'; drop table facts.customers; --", "AT", null));
    }

    private static List<Attribute> attributes() {
        return List.of(
                Attribute.text(1, "Stufe", "Gold"),
                Attribute.text(2, "Stufe", "gold"),
                Attribute.text(3, "Stufe", "Silber"),
                // A list.
                Attribute.text(4, "Sorten", "Assam"),
                Attribute.text(4, "Sorten", "Ceylon"),
                Attribute.text(5, "Sorten", "Ceylon"),
                Attribute.number(1, "Punkte", "120"),
                Attribute.number(2, "Punkte", "-2.5"),
                Attribute.number(3, "Punkte", "0"),
                Attribute.text(4, "Punkte", "viele"),
                Attribute.flag(1, "Händler", true),
                Attribute.flag(2, "Händler", false),
                // The last moment of 31 March and the first of 1 April, in Berlin.
                Attribute.moment(1, "birthday", at("1980-03-31T21:59:59Z")),
                Attribute.moment(2, "birthday", at("1990-03-31T22:00:00Z")),
                Attribute.moment(3, "birthday", at("1992-02-28T23:00:00Z")),
                Attribute.moment(4, "birthday", at("1992-02-27T23:00:00Z")),
                Attribute.text(5, "birthday", "im Mai"),
                Attribute.moment(6, "Vertragsende", at("2026-04-05T22:00:00Z")),
                Attribute.moment(7, "Vertragsende", at("2026-03-30T09:59:59Z")));
    }

    private static List<Purchase> orders() {
        return List.of(
                order(1, 1L, "2026-01-10T09:00:00Z", 10_00, 0, 2_50, true),
                order(2, 1L, "2026-02-10T09:00:00Z", 30_00, 15_00, 0, false),
                // By a coupon that took nothing off the goods.
                order(3, 1L, "2026-03-10T09:00:00Z", 20_00, 20_00, 0, true),
                // The last microsecond of 28 March in Berlin, and the first of the next two days,
                // the first of which has 23 hours.
                order(4, 2L, "2026-03-28T22:59:59.999999Z", 50_00, 0, 50_00, true),
                order(5, 3L, "2026-03-28T23:00:00Z", 50_00),
                order(6, 4L, "2026-03-29T22:00:00Z", 0, 1_00, 20_00, true),
                order(7, 5L, "2024-02-29T11:00:00Z", 100_00),
                new Purchase(8, 6L, at("2026-03-15T12:00:00Z"), false, 50_00, 50_00, 10_00, true),
                order(9, 8L, "2026-02-28T12:00:00Z", 400_000_000_000L, 0, 0, true),
                order(10, 8L, "2026-02-28T12:00:00Z", 1),
                order(11, null, "2026-03-15T12:00:00Z", 99_99));
    }

    private static List<Coupon> coupons() {
        return List.of(
                new Coupon(1, "TEN"),
                new Coupon(3, "frei"),
                new Coupon(6, "GRATIS"),
                new Coupon(8, "TEN"),
                new Coupon(9, "Herbst"),
                new Coupon(9, "ten"),
                new Coupon(11, "TEN"));
    }

    private static List<Refund> refunds() {
        return List.of(
                new Refund(1, 2L, 1L, at("2026-02-20T10:00:00Z"), 10_00),
                new Refund(2, 2L, 1L, at("2026-03-20T10:00:00Z"), 5_00),
                new Refund(3, 3L, 1L, at("2026-03-28T23:00:00Z"), 20_00),
                new Refund(4, null, 5L, at("2026-03-15T10:00:00Z"), 7_00),
                new Refund(5, null, 5L, at("2026-03-16T10:00:00Z"), 3_00),
                new Refund(6, 8L, 6L, at("2026-03-16T10:00:00Z"), 50_00),
                new Refund(7, 6L, 4L, at("2026-03-30T09:00:00Z"), 1_00),
                new Refund(8, null, null, at("2026-03-16T10:00:00Z"), 9_00),
                new Refund(9, 4L, 2L, at("2026-03-30T09:00:00Z"), 0));
    }

    /// The quintiles of a, b, c, d and h on 30 March: they ordered last on the 10th, 28th, 29th and
    /// 30th of March and the 28th of February, 3, 1, 1, 1 and 2 times for 60, 50, 50, 0 and
    /// 4,000,000,000.01.
    private static Limits thresholds() {
        return new Limits(
                21,
                365,
                Stream.of("2026-03-10", "2026-03-28", "2026-03-29", "2026-03-30")
                        .map(LocalDate::parse)
                        .toList(),
                List.of(1L, 1L, 2L, 3L),
                List.of(50_00L, 50_00L, 60_00L, 400_000_000_001L));
    }

    private static List<Line> lines() {
        return List.of(
                new Line(1, 1, 1L, "1"),
                new Line(2, 1, 1L, "2"),
                new Line(3, 1, 2L, "0.5"),
                new Line(4, 1, 2L, "-1"),
                new Line(8, 1, 1L, "1"),
                new Line(9, 1, 3L, "1"),
                new Line(10, 1, 4L, "1"),
                new Line(11, 1, 1L, "1"));
    }

    private static List<Product> products() {
        return List.of(
                new Product(1, "T-1", "Darjeeling", "Tea/Black"),
                new Product(2, "C-1", "Mocca", "Coffee"),
                new Product(3, "K-1", "Criollo", "Cocoa"),
                new Product(4, "H-1", "Heather", "Honey"));
    }

    private static List<Subscription> subscriptions() {
        return List.of(
                new Subscription(
                        1,
                        10L,
                        "Tee",
                        at("2026-01-01T00:00:00Z"),
                        at("2026-04-01T00:00:00Z"),
                        null),
                new Subscription(
                        2,
                        11L,
                        "Kaffee",
                        at("2026-01-01T00:00:00Z"),
                        null,
                        at("2026-03-30T10:00:00Z")));
    }

    private static List<Identifier> identifiers() {
        return List.of(
                new Identifier(101, 9L),
                new Identifier(102, null),
                new Identifier(103, 3L),
                new Identifier(104, 3L),
                new Identifier(105, 4L));
    }

    private static List<Event> events() {
        return List.of(
                new Event(
                        1,
                        101,
                        "track",
                        "Article Read",
                        at("2026-03-20T10:00:00Z"),
                        "{\"topic\":\"Tea\",\"seconds\":90.5}"),
                new Event(
                        2,
                        101,
                        "track",
                        "Article Read",
                        at("2026-03-21T10:00:00Z"),
                        "{\"topic\":\"tea house\",\"seconds\":\"30\"}"),
                new Event(3, 101, "page", "Home", at("2026-03-20T10:00:00Z"), "{}"),
                new Event(
                        4,
                        102,
                        "track",
                        "Article Read",
                        at("2026-03-21T10:00:00Z"),
                        "{\"topic\":\"Tea\",\"seconds\":600}"));
    }

    private static List<Stay> stays() {
        return List.of(
                new Stay(1, 7, 1, at("2026-03-01T10:00:00Z"), null),
                new Stay(2, 7, 2, at("2026-02-01T10:00:00Z"), at("2026-03-01T10:00:00Z")),
                new Stay(3, 8, 2, at("2026-01-01T10:00:00Z"), at("2026-02-01T10:00:00Z")),
                new Stay(4, 8, 2, at("2026-03-15T10:00:00Z"), null));
    }

    private static List<Entry> entries() {
        return List.of(
                new Entry(1, 5, 101, at("2026-03-10T10:00:00Z"), null),
                new Entry(2, 5, 102, at("2026-03-10T10:00:00Z"), null),
                new Entry(3, 5, 103, at("2026-02-01T10:00:00Z"), null),
                new Entry(4, 5, 104, at("2026-03-29T10:00:00Z"), null),
                new Entry(5, 5, 105, at("2026-03-01T10:00:00Z"), at("2026-03-02T10:00:00Z")),
                new Entry(6, 6, 105, at("2026-03-23T10:30:00Z"), null),
                new Entry(7, 6, 101, at("2026-01-01T10:00:00Z"), at("2026-02-01T10:00:00Z")),
                new Entry(8, 6, 101, at("2026-03-25T10:00:00Z"), null));
    }

    private static List<Ticket> tickets() {
        return List.of(
                new Ticket(1, 11L, "OPEN", at("2026-03-29T10:00:00Z"), null),
                new Ticket(2, 11L, "CLOSED", at("2026-01-01T10:00:00Z"), 2),
                new Ticket(3, 10L, "PENDING", at("2026-03-01T10:00:00Z"), null),
                new Ticket(4, 1L, "SOLVED", at("2026-03-01T10:00:00Z"), 5),
                new Ticket(5, null, "OPEN", at("2026-03-01T10:00:00Z"), 1));
    }

    private static Purchase order(long id, @Nullable Long customer, String at, long value) {
        return Purchase.plain(id, customer, at(at), true, value);
    }

    private static Purchase order(
            long id,
            @Nullable Long customer,
            String at,
            long value,
            long refunded,
            long discount,
            boolean discounted) {
        return new Purchase(id, customer, at(at), true, value, refunded, discount, discounted);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
