package org.stammkunde.analytics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;

/// How the customers behind a number can be sorted, and the least that must be read for it.
enum CustomerRowOrder {
    VALUE("value_minor", CustomerRowOrder.SPANS),
    ORDERS("orders", CustomerRowOrder.SPANS),
    NAME("name", "left join facts.customers using (customer_id)"),
    FIRST("first_day", CustomerRowOrder.LAST_ORDERS),
    LAST("last_day", CustomerRowOrder.LAST_ORDERS);

    /// Orders within the span; members may have none.
    private static final String SPANS =
            """
            left join (
                select customer_id, count(*) as orders, sum(value_minor) as value_minor
                from marts.purchase
                where scope in (0, :scope) and day >= :span_start and day < :span_stop
                group by customer_id) using (customer_id)
            """;

    /// The last order before the span's end knows the first one too.
    private static final String LAST_ORDERS =
            """
            join (
                select customer_id, first_day, day as last_day from marts.purchase
                where scope in (0, :scope) and day < :span_stop
                    and (next_day is null or next_day >= :span_stop)) using (customer_id)
            """;

    private final String column;
    private final String source;

    CustomerRowOrder(String column, String source) {
        this.column = column;
        this.source = source;
    }

    static CustomerRowOrder of(PageRequest page) {
        return named(page.sort());
    }

    /// Joined to the members, gives the column that [#by] sorts by.
    String source() {
        return source;
    }

    String by(PageRequest page) {
        var descending = page.sort() == null || page.descending() ? " desc" : "";
        var key = source.equals(SPANS) ? "coalesce(" + column + ", 0)" : column;
        return "order by " + key + descending + " nulls last, customer_id";
    }

    private static CustomerRowOrder named(@Nullable String name) {
        for (var order : values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                return order;
            }
        }
        return VALUE;
    }
}
