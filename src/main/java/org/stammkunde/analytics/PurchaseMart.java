package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// Every counted order with its place in the customer's life: which order it is, and the days
/// of the first one, of the two before it and of the next one (`infinity` while there is none, so
/// that one comparison finds the last order before a day). `opening` marks the orders placed
/// at the instant of the first one: a first purchase split into several documents. Guest orders
/// stand in it without a customer and without such a place.
final class PurchaseMart {

    private static final String COLUMNS =
            """
            order_id bigint, customer_id bigint, scope tinyint, day date, place integer,
            first_day date, prev_day date, prev2_day date, next_day date, opening boolean,
            value_minor bigint, refunded_minor bigint
            """;

    /// Orders in the order of time; of two at the same instant, the order's number decides.
    private static final String ROWS =
            """
            with mine as materialized (
                select order_id, customer_id, number, ordered_at, ordered_day as day,
                       value_minor, refunded_minor
                from facts.orders where counted and customer_id is not null and %1$s),
            with_free as (select distinct customer_id from mine where value_minor = 0),
            scoped as (
                select *, case when customer_id in (from with_free) then 1 else 0 end as scope
                from mine
                union all
                select *, 2 from mine
                where value_minor <> 0 and customer_id in (from with_free))
            select order_id, customer_id, scope, day, row_number() over life,
                   first_value(day) over life, lag(day) over life, lag(day, 2) over life,
                   lead(day, 1, date 'infinity') over life,
                   ordered_at = first_value(ordered_at) over life, value_minor, refunded_minor
            from scoped
            window life as (partition by customer_id, scope order by ordered_at, number, order_id)
            union all
            select order_id, null, case when value_minor = 0 then 1 else 0 end, ordered_day,
                   null, null, null, null, null, false, value_minor, refunded_minor
            from facts.orders where counted and customer_id is null and %2$s
            """;

    static final Mart MART =
            new Mart(
                    "purchase",
                    List.of("orders"),
                    "create table marts.purchase (" + COLUMNS + ")",
                    List.of(
                            "insert into marts.purchase select * from ("
                                    + ROWS.formatted("true", "true")
                                    + ") order by day"),
                    refresh());

    private PurchaseMart() {}

    /// Only rows that differ are replaced: their neighbours keep their place in the order of days.
    private static List<String> refresh() {
        var touchedOrder = "order_id in (select id from touched.orders)";
        var touchedCustomer = "customer_id in (select customer_id from marts.touched_customer)";
        return List.of(
                """
                create or replace table marts.touched_customer as
                select distinct customer_id from (
                    select customer_id from marts.purchase where %1$s
                    union all
                    select customer_id from facts.orders where %1$s)
                where customer_id is not null
                """
                        .formatted(touchedOrder),
                """
                create or replace table marts.purchase_change as
                select * exclude (sign), sum(sign)::tinyint as sign from (
                    select *, -1 as sign from marts.purchase where %1$s
                    union all
                    select *, -1 from marts.purchase where customer_id is null and %2$s
                    union all
                    select *, 1 from (%3$s))
                group by all having sum(sign) <> 0
                """
                        .formatted(
                                touchedCustomer,
                                touchedOrder,
                                ROWS.formatted(touchedCustomer, touchedOrder)),
                """
                delete from marts.purchase using marts.purchase_change as c
                where c.sign = -1 and purchase.order_id = c.order_id and purchase.scope = c.scope
                """,
                "insert into marts.purchase select * exclude (sign) "
                        + "from marts.purchase_change where sign = 1 order by day");
    }
}
