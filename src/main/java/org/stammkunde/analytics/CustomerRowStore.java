package org.stammkunde.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// Lists the customers behind a number.
///
/// @param sql statements on one state of the warehouse
record CustomerRowStore(JdbcClient sql, Membership members, int scope, Currency currency) {

    private static final String ROWS =
            """
            with lives as (
                select customer_id, count(*) as lifetime_orders,
                       sum(value_minor) as lifetime_value_minor,
                       count(*) filter (day >= :span_start) as orders,
                       coalesce(sum(value_minor) filter (day >= :span_start), 0) as value_minor,
                       min(day) as first_day, max(day) as last_day
                from marts.purchase
                where scope in (0, :scope) and day < :span_stop and customer_id in (%s)
                group by customer_id)
            select lives.*, c.external_id, c.name, c.email
            from lives left join facts.customers c using (customer_id)
            """;

    /// Sorts with the little that sorting needs, then reads the rows of the page only.
    Slice<CustomerRow> list(PageRequest page) {
        var ids = page(page);
        var rows = ids.isEmpty() ? Map.<CustomerId, CustomerRow>of() : rows(ids);
        return new Slice<>(
                ids.stream()
                        .map(CustomerId::new)
                        .map(rows::get)
                        .map(Objects::requireNonNull)
                        .toList(),
                count());
    }

    /// Hands over all of them one after the other, in one pass.
    void forEach(PageRequest order, Consumer<CustomerRow> each) {
        var statement = ROWS.formatted(members.query()) + CustomerRowOrder.of(order).by(order);
        bound(statement)
                .query(
                        row -> {
                            each.accept(row(row));
                        });
    }

    private long count() {
        return bound("select count(*) from (" + members.query() + ")").query(Long.class).single();
    }

    private List<Long> page(PageRequest page) {
        var order = CustomerRowOrder.of(page);
        return bound(
                        "select customer_id from (%s) members %s %s limit :size offset :offset"
                                .formatted(members.query(), order.source(), order.by(page)))
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Long.class)
                .list();
    }

    private Map<CustomerId, CustomerRow> rows(List<Long> ids) {
        return bound(ROWS.formatted(":ids"))
                .param("ids", ids)
                .query((row, any) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CustomerRow::id, row -> row));
    }

    private StatementSpec bound(String statement) {
        var params = new HashMap<>(members.params());
        params.put("scope", scope);
        params.put("span_start", members.from());
        params.put("span_stop", members.to());
        return sql.sql(statement).params(params);
    }

    private CustomerRow row(ResultSet row) throws SQLException {
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
