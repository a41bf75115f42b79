package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// Orders and amounts per day, those of guests apart; first orders apart once more; and how long
/// ago the order before was (`gap_days` over `gaps` orders that have one).
final class DailyMart {

    static final Mart MART =
            new Mart(
                    "daily",
                    List.of("orders"),
                    """
                    create table marts.daily (
                        scope tinyint, guest boolean, day date, orders bigint, value_minor bigint,
                        refunded_minor bigint, first_orders bigint, first_value_minor bigint,
                        gaps bigint, gap_days bigint)
                    """,
                    List.of("insert into marts.daily " + sums("1", "marts.purchase")),
                    List.of(
                            """
                            merge into marts.daily as d using (%s) as c
                            on d.scope = c.scope and d.guest = c.guest and d.day = c.day
                            when matched then update set
                                orders = d.orders + c.orders,
                                value_minor = d.value_minor + c.value_minor,
                                refunded_minor = d.refunded_minor + c.refunded_minor,
                                first_orders = d.first_orders + c.first_orders,
                                first_value_minor = d.first_value_minor + c.first_value_minor,
                                gaps = d.gaps + c.gaps,
                                gap_days = d.gap_days + c.gap_days
                            when not matched then insert values (
                                c.scope, c.guest, c.day, c.orders, c.value_minor,
                                c.refunded_minor, c.first_orders, c.first_value_minor, c.gaps,
                                c.gap_days)
                            """
                                    .formatted(sums("sign", "marts.purchase_change"))));

    private DailyMart() {}

    /// @param sign what a row counts
    /// @param purchases a table or subquery with the rows
    static String sums(String sign, String purchases) {
        return """
            select scope, customer_id is null as guest, day,
                   sum(%1$s) as orders,
                   sum(%1$s * value_minor) as value_minor,
                   sum(%1$s * refunded_minor) as refunded_minor,
                   coalesce(sum(%1$s) filter (where place = 1), 0) as first_orders,
                   coalesce(sum(%1$s * value_minor) filter (where opening), 0)
                       as first_value_minor,
                   coalesce(sum(%1$s) filter (where prev_day is not null), 0) as gaps,
                   coalesce(sum(%1$s * (day - prev_day)), 0) as gap_days
            from %2$s group by all
            """
                .formatted(sign, purchases);
    }
}
