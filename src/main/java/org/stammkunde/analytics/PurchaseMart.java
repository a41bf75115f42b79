package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// Every counted order with its place in the customer's life: which order it is, and the days
/// of the first one, of the two before it and of the next one (`infinity` while there is none, so
/// that one comparison finds the last order before a day). `opening` marks the orders placed
/// at the instant of the first one: a first purchase split into several documents. Guest orders
/// stand in it without a customer and without such a place. It takes for granted that of two orders
/// the later one has no earlier day, which holds wherever clocks are not set back across midnight.
final class PurchaseMart {

    private static final String COLUMNS =
            """
            order_id bigint, customer_id bigint, scope tinyint, day date, place integer,
            first_day date, prev_day date, prev2_day date, next_day date, opening boolean,
            value_minor bigint, refunded_minor bigint
            """;

    /// Orders in the order of time; of two at the same instant, the order's number decides. A life
    /// that is told only from some day on goes on behind the last order before it.
    ///
    /// 1: orders with a customer, 2: which orders of guests, 3: the last purchases before
    private static final String ROWS =
            """
            with mine as materialized (%1$s),
            with_free as (select distinct customer_id from mine where value_minor = 0),
            scoped as (
                select *, case when customer_id in (from with_free) then 1 else 0 end as scope
                from mine
                union all
                select *, 2 from mine
                where value_minor <> 0 and customer_id in (from with_free)),
            placed as (
                select s.*, b.place as places, b.first_day as began, b.day as last,
                       b.prev_day as last_but_one
                from scoped s left join %3$s b using (customer_id, scope))
            select order_id, customer_id, scope, day, coalesce(places, 0) + row_number() over life,
                   coalesce(began, first_value(day) over life),
                   coalesce(lag(day) over life, last),
                   coalesce(lag(day, 2) over life,
                       case when row_number() over life = 1 then last_but_one else last end),
                   lead(day, 1, date 'infinity') over life,
                   places is null and ordered_at = first_value(ordered_at) over life,
                   value_minor, refunded_minor
            from placed
            window life as (partition by customer_id, scope order by ordered_at, number, order_id)
            union all
            select order_id, null, case when value_minor = 0 then 1 else 0 end, ordered_day,
                   null, null, null, null, null, false, value_minor, refunded_minor
            from facts.orders where counted and customer_id is null and %2$s
            """;

    private static final String ORDERS =
            """
            select order_id, customer_id, number, ordered_at, ordered_day as day, value_minor,
                   refunded_minor
            from facts.orders
            """;

    static final Mart MART =
            new Mart(
                    "purchase",
                    List.of("orders"),
                    "create table marts.purchase (" + COLUMNS + ")",
                    List.of(
                            "insert into marts.purchase select * from ("
                                    + ROWS.formatted(
                                            ORDERS + "where counted and customer_id is not null",
                                            "true",
                                            "(from marts.purchase limit 0)")
                                    + ") order by day"),
                    refresh());

    private PurchaseMart() {}

    /// Only rows that differ are replaced: their neighbours keep their place in the order of days.
    /// A customer's purchases are told anew from the day of the first touched order on, or all of
    /// them where any order is free, on which the scope of all depends.
    private static List<String> refresh() {
        var touchedOrder = "order_id in (select id from touched.orders)";
        return List.of(
                """
                create or replace table marts.touched_customer as
                with touched as (
                    select customer_id, day from marts.purchase where %1$s
                    union all
                    select customer_id, ordered_day from facts.orders where %1$s),
                free as (
                    select customer_id from marts.purchase
                    where scope <> 0 and customer_id in (select customer_id from touched)
                    union all
                    select customer_id from facts.orders where value_minor = 0 and %1$s)
                select customer_id,
                       case when customer_id in (from free where customer_id is not null)
                           then date '-infinity' else min(day) end as since
                from touched where customer_id is not null
                group by customer_id
                """
                        .formatted(touchedOrder),
                """
                create or replace table marts.told_before as
                select p.*, p.day < t.since as last from marts.purchase p
                join marts.touched_customer t using (customer_id) where p.next_day >= t.since
                """,
                "create or replace table marts.told_anew as "
                        + ORDERS
                        + "join marts.touched_customer t using (customer_id)"
                        + " where counted and ordered_day >= t.since",
                """
                create or replace table marts.purchase_change as
                with next as (
                    select customer_id, min(day) as day from marts.told_anew group by customer_id)
                select * exclude (sign), sum(sign)::tinyint as sign from (
                    select * exclude (last), -1 as sign from marts.told_before
                    union all
                    select *, -1 from marts.purchase where customer_id is null and %1$s
                    union all
                    select *, 1 from (%2$s)
                    union all
                    select b.* exclude (last) replace (
                               coalesce(next.day, date 'infinity') as next_day), 1
                    from marts.told_before b left join next using (customer_id) where last)
                group by all having sum(sign) <> 0
                """
                        .formatted(
                                touchedOrder,
                                ROWS.formatted(
                                        "from marts.told_anew",
                                        touchedOrder,
                                        "(from marts.told_before where last)")),
                """
                delete from marts.purchase using marts.purchase_change as c
                where c.sign = -1 and purchase.order_id = c.order_id and purchase.scope = c.scope
                """,
                "insert into marts.purchase select * exclude (sign) "
                        + "from marts.purchase_change where sign = 1 order by day");
    }
}
