package org.stammkunde.commerce;

import java.util.List;
import org.stammkunde.warehouse.spi.Mart;

/// Orders that count by day: tells when trade began and where it stands.
final class TradingDayMart {

    private static final String DAYS =
            """
            select ordered_day as day, %s * count(*) as orders from facts.orders
            where counted and %s group by all
            """;

    static final Mart MART =
            new Mart(
                    "trading_day",
                    List.of("orders"),
                    "create table marts.trading_day (day date, orders bigint)",
                    List.of("insert into marts.trading_day " + DAYS.formatted("1", "true")),
                    List.of(add("-1")),
                    List.of(add("1")));

    private TradingDayMart() {}

    private static String add(String sign) {
        return """
        merge into marts.trading_day as d using (%s) as c on d.day = c.day
        when matched then update set orders = d.orders + c.orders
        when not matched then insert values (c.day, c.orders)
        """
                .formatted(DAYS.formatted(sign, "order_id in (select id from touched.orders)"));
    }
}
