package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// How many orders of one day had a predecessor on which earlier day. Distinct customers then
/// need no list of customers: of the orders in a span of days, those with a predecessor in the
/// same span are the second, third … of their customer, so
/// `customers = orders − pairs within the span`.
///
/// Kinds: `next` the order before; `second` the order before where that was the first of all;
/// `skip` the order before the one before.
final class FlowMart {

    private static final String PAIRS =
            """
            select scope, kind, earlier, day, sum(n) as n from (
                select scope, 'next' as kind, prev_day as earlier, day, %1$s as n
                from %2$s where prev_day is not null
                union all
                select scope, 'second', prev_day, day, %1$s from %2$s where place = 2
                union all
                select scope, 'skip', prev2_day, day, %1$s from %2$s where prev2_day is not null)
            group by all
            """;

    static final Mart MART =
            new Mart(
                    "flow",
                    List.of("orders"),
                    """
                    create table marts.flow (
                        scope tinyint, kind varchar, earlier date, day date, n bigint)
                    """,
                    List.of("insert into marts.flow " + PAIRS.formatted("1", "marts.purchase")),
                    List.of(
                            """
                            merge into marts.flow as f using (%s having sum(n) <> 0) as c
                            on f.scope = c.scope and f.kind = c.kind
                                and f.earlier = c.earlier and f.day = c.day
                            when matched then update set n = f.n + c.n
                            when not matched then
                                insert values (c.scope, c.kind, c.earlier, c.day, c.n)
                            """
                                    .formatted(PAIRS.formatted("sign", "marts.purchase_change"))));

    private FlowMart() {}
}
