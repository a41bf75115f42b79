package org.stammkunde.commerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what the database holds of one random shop.
record StoredShop(JdbcClient sql, String source) {

    ShopState read() {
        return new ShopState(
                texts(
                        """
                        select o.number, concat_ws(' ', coalesce(c.external_id, 'null'),
                               to_char(o.ordered_at at time zone 'UTC',
                                       'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                               o.status, o.value_minor, o.discount_minor, o.refunded_minor,
                               coalesce(array_to_string(o.coupons, ','), 'none'))
                        from commerce.customer_order o
                        left join customers.customer c on c.id = o.customer_id
                        where o.source = :source
                        """),
                lines(),
                texts(
                        """
                        select r.number, concat_ws(' ', coalesce(o.number, 'null'),
                               coalesce(c.external_id, 'null'),
                               to_char(r.booked_at at time zone 'UTC',
                                       'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                               r.amount_minor)
                        from commerce.refund r
                        left join commerce.customer_order o on o.id = r.order_id
                        left join customers.customer c on c.id = r.customer_id
                        where r.source = :source
                        """),
                texts(
                        """
                        select i.value, c.country
                        from customers.identifier i
                        join customers.customer c on c.id = i.customer_id
                        where i.source = :source and c.country is not null
                        """),
                texts(
                        """
                        select sku, name from commerce.product
                        where starts_with(sku, :source || '-')
                        """),
                new HashMap<>(
                        texts(
                                """
                                select i.value, concat_ws(' ', t.orders, t.value_minor,
                                       t.refunded_minor,
                                       coalesce(to_char(t.first_order_at at time zone 'UTC',
                                           'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'null'),
                                       coalesce(to_char(t.last_order_at at time zone 'UTC',
                                           'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'null'))
                                from customers.identifier i
                                join customers.totals t using (customer_id)
                                where i.source = :source
                                """)));
    }

    /// Customers in the order in which they were met.
    List<String> customers() {
        return sql.sql(
                        """
                        select value from customers.identifier
                        where source = :source order by customer_id
                        """)
                .param("source", source)
                .query(String.class)
                .list();
    }

    /// The transactions that last wrote each row.
    List<String> versions() {
        return sql.sql(
                        """
                        select concat_ws(' ', o.id, o.xmin, o.changed, l.line_no, l.xmin)
                        from commerce.customer_order o
                        join commerce.order_line l on l.order_id = o.id
                        where o.source = :source
                        union all
                        select concat_ws(' ', 'r', id, xmin) from commerce.refund
                        where source = :source
                        union all
                        select concat_ws(' ', 'p', id, xmin) from commerce.product
                        where starts_with(sku, :source || '-')
                        union all
                        select concat_ws(' ', 'c', c.id, c.xmin, t.xmin)
                        from customers.identifier i
                        join customers.customer c on c.id = i.customer_id
                        join customers.totals t on t.customer_id = c.id
                        where i.source = :source
                        order by 1
                        """)
                .param("source", source)
                .query(String.class)
                .list();
    }

    /// Rows that a finished run must not leave, and orders whose lines are not counted through.
    long leftovers() {
        return sql.sql(
                        """
                        select (select count(*) from commerce.intake_piece)
                             + (select count(*) from commerce.intake_line)
                             + (select count(*) from commerce.intake_refund)
                             + (select count(*) from commerce.intake_run)
                             + (select count(*) from commerce.customer_order o
                                where line_count <> (select max(line_no)
                                                     from commerce.order_line l
                                                     where l.order_id = o.id))
                        """)
                .query(Long.class)
                .single();
    }

    private SortedMap<String, List<String>> lines() {
        var lines = new TreeMap<String, List<String>>();
        sql.sql(
                        """
                        select o.number, concat_ws(' ', p.sku, l.quantity, l.unit_price, l.discount,
                               l.value_minor)
                        from commerce.customer_order o
                        join commerce.order_line l on l.order_id = o.id
                        left join commerce.product p on p.id = l.product_id
                        where o.source = :source
                        """)
                .param("source", source)
                .query(
                        row -> {
                            lines.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                                    .add(row.getString(2));
                        });
        lines.values().forEach(each -> each.sort(null));
        return lines;
    }

    private SortedMap<String, String> texts(String query) {
        Map<String, String> texts = new HashMap<>();
        sql.sql(query)
                .param("source", source)
                .query(
                        row -> {
                            texts.put(row.getString(1), row.getString(2));
                        });
        return new TreeMap<>(texts);
    }
}
