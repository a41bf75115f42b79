package org.stammkunde.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// Lists the customers behind a number.
final class CustomerRowStore {

    /// Columns a list may be sorted by.
    private enum Sort {
        VALUE("value_minor"),
        ORDERS("orders"),
        NAME("name"),
        FIRST("first_day"),
        LAST("last_day");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String order(PageRequest page) {
            boolean descending = page.sort() == null || page.descending();
            return "order by " + column + (descending ? " desc" : "") + " nulls last, customer_id";
        }

        static Sort named(@Nullable String name) {
            for (var sort : values()) {
                if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return sort;
                }
            }
            return VALUE;
        }
    }

    private CustomerRowStore() {}

    static Slice<CustomerRow> list(
            JdbcClient sql, Membership members, int scope, Currency currency, PageRequest page) {
        var params = new HashMap<>(members.params());
        params.put("scope", scope);
        long total =
                sql.sql("select count(*) from (" + members.query() + ")")
                        .params(params)
                        .query(Long.class)
                        .single();
        return new Slice<>(rows(sql, members, params, currency, page), total);
    }

    private static List<CustomerRow> rows(
            JdbcClient sql,
            Membership members,
            Map<String, Object> params,
            Currency currency,
            PageRequest page) {
        var sort = Sort.named(page.sort());
        var order = sort.order(page);
        var cut = order + " limit :size offset :offset";
        boolean byName = sort == Sort.NAME;
        return sql.sql(
                        """
                        with lives as (
                            select customer_id, count(*) as lifetime_orders,
                                   sum(value_minor) as lifetime_value_minor,
                                   count(*) filter (day >= :span_start) as orders,
                                   coalesce(sum(value_minor) filter (day >= :span_start), 0)
                                       as value_minor,
                                   min(day) as first_day, max(day) as last_day
                            from marts.purchase
                            where scope in (0, :scope) and day < :span_stop
                                and customer_id in (%1$s)
                            group by customer_id)
                        select page.*, c.external_id, c.name, c.email
                        from (from lives %2$s) page
                        left join facts.customers c using (customer_id) %3$s
                        """
                                .formatted(
                                        members.query(), byName ? "" : cut, byName ? cut : order))
                .params(params)
                .param("span_start", members.from())
                .param("span_stop", members.to())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> row(row, currency))
                .list();
    }

    private static CustomerRow row(ResultSet row, Currency currency) throws SQLException {
        return new CustomerRow(
                new CustomerId(row.getLong("customer_id")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                row.getLong("orders"),
                new Money(row.getLong("value_minor"), currency),
                row.getLong("lifetime_orders"),
                new Money(row.getLong("lifetime_value_minor"), currency),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
