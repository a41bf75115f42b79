package org.stammkunde.analytics;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// How many orders followed the one before after how many days, over the whole life of the shop.
/// What the activity window is proposed from.
final class GapMart {

    private static final String GAPS =
            """
            select scope, day - prev_day as gap, sum(%1$s) as n
            from %2$s where prev_day is not null group by all
            """;

    static final Mart MART =
            new Mart(
                    "gap",
                    List.of("orders"),
                    "create table marts.gap (scope tinyint, gap bigint, n bigint)",
                    List.of("insert into marts.gap " + GAPS.formatted("1", "marts.purchase")),
                    List.of(
                            """
                            merge into marts.gap as g using (%s) as c
                            on g.scope = c.scope and g.gap = c.gap
                            when matched then update set n = g.n + c.n
                            when not matched then insert values (c.scope, c.gap, c.n)
                            """
                                    .formatted(GAPS.formatted("sign", "marts.purchase_change"))));

    private GapMart() {}
}
