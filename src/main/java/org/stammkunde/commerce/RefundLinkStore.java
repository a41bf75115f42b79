package org.stammkunde.commerce;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps refunds and the orders they reduce together, whichever of them came first.
@Repository
class RefundLinkStore {

    private final JdbcClient sql;

    RefundLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Links refunds that waited for the given new orders.
    RefundChanges link(Collection<Long> newOrders) {
        var changes = new RefundChanges();
        sql.sql(
                        """
                        with arrived as (
                            select o.id, o.number, o.source, o.identifier_id, o.customer_id
                            from unnest(:ids::bigint[]) as n (id)
                            join commerce.customer_order o using (id)
                        ),
                        waiting as (
                            select r.id, a.id as order_id, r.customer_id as old_customer_id,
                                   coalesce(a.identifier_id, r.identifier_id) as identifier_id,
                                   case when a.identifier_id is null then r.customer_id
                                        else a.customer_id end as customer_id
                            from arrived a
                            join commerce.refund r
                              on r.order_number = a.number and r.source = a.source
                             and r.order_id is null
                        )
                        update commerce.refund r
                        set order_id = w.order_id,
                            identifier_id = w.identifier_id,
                            customer_id = w.customer_id,
                            changed = pg_current_xact_id()
                        from waiting w
                        where r.id = w.id
                        returning r.id, w.order_id, w.old_customer_id, w.customer_id
                        """)
                .param("ids", newOrders.toArray(Long[]::new))
                .query(
                        row -> {
                            changes.refunds().add(row.getLong(1));
                            changes.orders().add(row.getLong(2));
                            RefundChanges.add(changes.customers(), row.getObject(3, Long.class));
                            RefundChanges.add(changes.customers(), row.getObject(4, Long.class));
                        });
        return changes;
    }

    Set<Long> followOrders(Collection<Long> orders) {
        var customers = new HashSet<Long>();
        sql.sql(
                        """
                        with moved as (
                            select r.id, r.customer_id as old_customer_id, o.identifier_id,
                                   o.customer_id
                            from commerce.refund r
                            join commerce.customer_order o on o.id = r.order_id
                            where r.order_id = any(:orders) and o.identifier_id is not null
                              and (r.identifier_id, r.customer_id)
                                  is distinct from (o.identifier_id, o.customer_id)
                        )
                        update commerce.refund r
                        set identifier_id = m.identifier_id, customer_id = m.customer_id,
                            changed = pg_current_xact_id()
                        from moved m
                        where r.id = m.id
                        returning m.old_customer_id, m.customer_id
                        """)
                .param("orders", orders.toArray(Long[]::new))
                .query(
                        row -> {
                            RefundChanges.add(customers, row.getObject(1, Long.class));
                            RefundChanges.add(customers, row.getObject(2, Long.class));
                        });
        return customers;
    }

    /// Who had money back for the given orders.
    Set<Long> customers(Collection<Long> orders) {
        return new HashSet<>(
                sql.sql(
                                """
                                select distinct customer_id from commerce.refund
                                where order_id = any(:orders) and customer_id is not null
                                """)
                        .param("orders", orders.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /// Brings the refunded amounts of the given orders up to date.
    void refund(Collection<Long> orders) {
        sql.sql(
                        """
                        with refunded as (
                            select o.id, coalesce(sum(r.amount_minor), 0)::bigint as amount_minor
                            from unnest(:orders::bigint[]) as o (id)
                            left join commerce.refund r on r.order_id = o.id
                            group by o.id
                        )
                        update commerce.customer_order o
                        set refunded_minor = r.amount_minor, changed = pg_current_xact_id()
                        from refunded r
                        where o.id = r.id and o.refunded_minor <> r.amount_minor
                        """)
                .param("orders", orders.toArray(Long[]::new))
                .update();
    }
}
