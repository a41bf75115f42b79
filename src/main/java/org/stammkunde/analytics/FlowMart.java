package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// How many orders of one day had a predecessor on which earlier day. Distinct customers then
/// need no list of customers: of the orders in a span of days, those with a predecessor in the
/// same span are the second, third … of their customer, so
/// `customers = orders − pairs within the span`.
///
/// `following` counts orders whose predecessor is the order before; `seconds` those of them whose
/// predecessor was the first of all; `skipping` orders by the one before the one before.
final class FlowMart {

    static final Mart MART =
            new Mart(
                    "flow",
                    List.of("orders"),
                    """
                    create table marts.flow (
                        scope tinyint, earlier date, day date, following bigint, seconds bigint,
                        skipping bigint)
                    """,
                    List.of("insert into marts.flow " + pairs("1", "marts.purchase")),
                    List.of(
                            """
                            merge into marts.flow as f using (%s) as c
                            on f.scope = c.scope and f.earlier = c.earlier and f.day = c.day
                            when matched then update set
                                following = f.following + c.following,
                                seconds = f.seconds + c.seconds,
                                skipping = f.skipping + c.skipping
                            when not matched then insert values (
                                c.scope, c.earlier, c.day, c.following, c.seconds, c.skipping)
                            """
                                    .formatted(pairs("sign", "marts.purchase_change"))));

    private FlowMart() {}

    /// @param sign what a row counts
    /// @param purchases a table or subquery with the rows
    static String pairs(String sign, String purchases) {
        return """
            select scope, earlier, day, sum(following) as following, sum(seconds) as seconds,
                   sum(skipping) as skipping
            from (
                select scope, prev_day as earlier, day, sum(%1$s) as following,
                       coalesce(sum(%1$s) filter (where place = 2), 0) as seconds, 0 as skipping
                from %2$s where prev_day is not null group by all
                union all
                select scope, prev2_day, day, 0, 0, sum(%1$s)
                from %2$s where prev2_day is not null group by all)
            group by all
            """
                .formatted(sign, purchases);
    }
}
