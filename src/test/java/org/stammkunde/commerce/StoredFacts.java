package org.stammkunde.commerce;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The facts as the database holds them. Customers are called by all their identifiers, for their
/// ids depend on who was met first.
record StoredFacts(JdbcClient sql) {

    SortedMap<String, String> facts() {
        var facts = new TreeMap<String, String>();
        sql.sql(
                        """
                        with names as (
                            select customer_id,
                                   string_agg(value, ',' order by value collate "C") as name
                            from customers.identifier where customer_id is not null
                            group by customer_id
                        )
                        select 'customer ' || n.name,
                               concat_ws('|', coalesce(f.external_id, 'null'),
                                   coalesce(f.email, 'null'), coalesce(c.phone, 'null'),
                                   coalesce(f.name, 'null'), coalesce(f.country, 'null'),
                                   coalesce(c.attributes ->> 'age', 'null'),
                                   coalesce(c.attributes ->> 'vip', 'null'))
                        from facts.customers f
                        join customers.customer c on c.id = f.customer_id
                        left join names n on n.customer_id = f.customer_id
                        union all
                        select 'order ' || o.number, concat_ws(' ', coalesce(n.name, 'nobody'),
                               o.value_minor / 100, o.refunded_minor / 100)
                        from facts.orders o left join names n using (customer_id)
                        union all
                        select 'refund ' || r.number, concat_ws(' ', coalesce(n.name, 'nobody'),
                               r.amount_minor / 100)
                        from facts.refunds r left join names n using (customer_id)
                        union all
                        select 'totals ' || n.name, concat_ws(' ', t.orders, t.value_minor / 100,
                               t.refunded_minor / 100)
                        from customers.totals t join names n using (customer_id)
                        """)
                .query(
                        row -> {
                            facts.put(row.getString(1), row.getString(2));
                        });
        return facts;
    }

    void clear() {
        for (var table :
                new String[] {
                    "commerce.order_line",
                    "commerce.customer_order",
                    "commerce.refund",
                    "commerce.intake_run",
                    "commerce.intake_piece",
                    "commerce.intake_line",
                    "commerce.intake_refund",
                    "customers.totals",
                    "customers.merge_side",
                    "customers.merge",
                    "customers.link",
                    "customers.identifier",
                    "customers.customer",
                    "customers.retired",
                    "warehouse.tombstone"
                }) {
            sql.sql("delete from " + table).update();
        }
    }
}
