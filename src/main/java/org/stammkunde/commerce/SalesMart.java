package org.stammkunde.commerce;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// What was sold of each product on each day, in orders that count; in free orders apart. Lines
/// without a product are nobody's sales; nor could their counters be found again to be taken back.
///
/// A refund names an order, not its lines: it is shared among them by value. Shares are kept in
/// millionths of a minor unit, as whole numbers: taking back what was added leaves exactly
/// nothing, in whatever order it happens.
final class SalesMart {

    private static final String TOUCHED = "order_id in (select id from touched.orders)";

    /// The orders are chosen first, so that a few of them do not cost a join of all.
    private static final String SALES =
            """
            with mine as materialized (
                select order_id, ordered_day, value_minor, refunded_minor
                from facts.orders where counted and %2$s)
            select l.product_id, o.ordered_day as day, o.value_minor = 0 as free,
                   %1$s * sum(l.quantity) as units, %1$s * count(distinct l.order_id) as orders,
                   %1$s * sum(l.value_minor) as revenue_minor,
                   %1$s * coalesce(sum(round(1e6 * o.refunded_minor * l.value_minor
                       / nullif(o.value_minor, 0))::hugeint), 0) as refunded_micro
            from facts.order_lines l join mine o using (order_id)
            where l.product_id is not null
            group by all
            """;

    static final Mart MART =
            new Mart(
                    "sales",
                    List.of("orders", "order_lines"),
                    """
                    create table marts.sales (
                        product_id bigint, day date, free boolean, units decimal(38, 6),
                        orders bigint, revenue_minor bigint, refunded_micro hugeint)
                    """,
                    List.of(
                            "insert into marts.sales from ("
                                    + SALES.formatted("1", "true")
                                    + ") order by day"),
                    List.of(add("-1")),
                    List.of(add("1")));

    private SalesMart() {}

    private static String add(String sign) {
        return """
        merge into marts.sales as s using (%s) as c
        on s.product_id = c.product_id and s.day = c.day and s.free = c.free
        when matched then update set
            units = s.units + c.units,
            orders = s.orders + c.orders,
            revenue_minor = s.revenue_minor + c.revenue_minor,
            refunded_micro = s.refunded_micro + c.refunded_micro
        when not matched then insert values (
            c.product_id, c.day, c.free, c.units, c.orders, c.revenue_minor,
            c.refunded_micro)
        """
                .formatted(SALES.formatted(sign, TOUCHED));
    }
}
