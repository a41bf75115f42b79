package org.stammkunde.commerce;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes refunds by the thousand. A refund linked to an order belongs to the order's
/// customer, if that is known; [RefundLinkStore] keeps it so.
@Repository
class RefundStore {

    private final JdbcClient sql;

    RefundStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<DocumentKey, Long> find(Collection<DocumentKey> keys) {
        var found = new HashMap<DocumentKey, Long>();
        sql.sql(
                        """
                        select r.source, r.number, r.id
                        from unnest(:numbers::text[], :sources::text[]) as w (number, source)
                        join commerce.refund r using (number, source)
                        """)
                .param("numbers", texts(keys, DocumentKey::number))
                .param("sources", texts(keys, DocumentKey::source))
                .query(
                        row -> {
                            found.put(
                                    new DocumentKey(row.getString(1), row.getString(2)),
                                    row.getLong(3));
                        });
        return found;
    }

    Map<DocumentKey, Long> insert(List<Map.Entry<DocumentKey, RefundPart>> refunds) {
        var ids = new HashMap<DocumentKey, Long>();
        sql.sql(
                        """
                        insert into commerce.refund
                            (source, number, order_number, order_id, identifier_id, customer_id,
                             booked_at, amount_minor)
                        select d.source, d.number, d.order_number, o.id,
                               coalesce(o.identifier_id, d.identifier_id),
                               case when o.identifier_id is null then d.customer_id
                                    else o.customer_id end,
                               d.booked_at, d.amount_minor
                        from unnest(
                            :sources::text[], :numbers::text[], :orderNumbers::text[],
                            :identifiers::bigint[], :customers::bigint[],
                            :bookedAts::timestamptz[], :amounts::bigint[])
                            as d (source, number, order_number, identifier_id, customer_id,
                                  booked_at, amount_minor)
                        left join commerce.customer_order o
                          on o.number = d.order_number and o.source = d.source
                        returning source, number, id
                        """)
                .param("sources", texts(refunds, refund -> refund.getKey().source()))
                .param("numbers", texts(refunds, refund -> refund.getKey().number()))
                .param("orderNumbers", texts(refunds, refund -> refund.getValue().orderNumber()))
                .param("identifiers", numbers(refunds, RefundStore::identifier))
                .param("customers", numbers(refunds, RefundStore::customer))
                .param(
                        "bookedAts",
                        texts(refunds, refund -> refund.getValue().bookedAt().toString()))
                .param("amounts", numbers(refunds, refund -> refund.getValue().amountMinor()))
                .query(
                        row -> {
                            ids.put(
                                    new DocumentKey(row.getString(1), row.getString(2)),
                                    row.getLong(3));
                        });
        return ids;
    }

    void keep(
            long run,
            List<Map.Entry<DocumentKey, RefundPart>> refunds,
            Map<DocumentKey, Long> ids,
            boolean created) {
        sql.sql(
                        """
                        insert into commerce.intake_refund
                            (run, created, refund_id, order_number, identifier_id, customer_id,
                             booked_at, amount_minor)
                        select :run, :created, * from unnest(
                            :ids::bigint[], :orderNumbers::text[], :identifiers::bigint[],
                            :customers::bigint[], :bookedAts::timestamptz[], :amounts::bigint[])
                        """)
                .param("run", run)
                .param("created", created)
                .param("ids", numbers(refunds, refund -> ids.get(refund.getKey())))
                .param("orderNumbers", texts(refunds, refund -> refund.getValue().orderNumber()))
                .param("identifiers", numbers(refunds, RefundStore::identifier))
                .param("customers", numbers(refunds, RefundStore::customer))
                .param(
                        "bookedAts",
                        texts(refunds, refund -> refund.getValue().bookedAt().toString()))
                .param("amounts", numbers(refunds, refund -> refund.getValue().amountMinor()))
                .update();
    }

    /// Compares what the run delivered of each document with what is stored.
    RefundChanges settle(long run) {
        var changes = new RefundChanges();
        sql.sql(
                        """
                        with delivered as (
                            select refund_id, min(order_number) as order_number,
                                   min(identifier_id) as identifier_id,
                                   (array_agg(customer_id order by identifier_id))[1]
                                       as customer_id,
                                   min(booked_at) as booked_at,
                                   sum(amount_minor)::bigint as amount_minor
                            from commerce.intake_refund
                            where run = :run
                            group by refund_id
                        ),
                        wanted as (
                            select d.refund_id, d.order_number, o.id as order_id,
                                   r.order_id as old_order_id, r.customer_id as old_customer_id,
                                   coalesce(o.identifier_id, d.identifier_id) as identifier_id,
                                   case when o.identifier_id is null then d.customer_id
                                        else o.customer_id end as customer_id,
                                   d.booked_at, d.amount_minor
                            from delivered d
                            join commerce.refund r on r.id = d.refund_id
                            left join commerce.customer_order o
                              on o.number = d.order_number and o.source = r.source
                        )
                        update commerce.refund r
                        set order_number = w.order_number,
                            order_id = w.order_id,
                            identifier_id = w.identifier_id,
                            customer_id = w.customer_id,
                            booked_at = w.booked_at,
                            amount_minor = w.amount_minor,
                            changed = pg_current_xact_id()
                        from wanted w
                        where r.id = w.refund_id
                          and (r.order_number, r.order_id, r.identifier_id, r.customer_id,
                               r.booked_at, r.amount_minor)
                              is distinct from
                              (w.order_number, w.order_id, w.identifier_id, w.customer_id,
                               w.booked_at, w.amount_minor)
                        returning r.id, w.old_order_id, w.order_id, w.old_customer_id, w.customer_id
                        """)
                .param("run", run)
                .query(
                        row -> {
                            changes.refunds().add(row.getLong(1));
                            RefundChanges.add(changes.orders(), row.getObject(2, Long.class));
                            RefundChanges.add(changes.orders(), row.getObject(3, Long.class));
                            RefundChanges.add(changes.customers(), row.getObject(4, Long.class));
                            RefundChanges.add(changes.customers(), row.getObject(5, Long.class));
                        });
        return changes;
    }

    IntakeResult result(long run, Collection<Long> updated) {
        return sql.sql(
                        """
                        select count(*) filter (where id = any(:updated)) as updated,
                               count(*) filter (where id <> all(:updated)) as unchanged
                        from (
                            select refund_id as id from commerce.intake_refund
                            where run = :run
                            group by refund_id
                            having not bool_or(created)
                        ) known
                        """)
                .param("run", run)
                .param("updated", updated.toArray(Long[]::new))
                .query((row, any) -> new IntakeResult(0, row.getInt(1), row.getInt(2)))
                .single();
    }

    void clear(long run) {
        sql.sql("delete from commerce.intake_refund where run = :run").param("run", run).update();
    }

    Set<Long> orders(Collection<Long> refunds) {
        return ids(
                """
                select distinct order_id from commerce.refund
                where id = any(:ids) and order_id is not null
                """,
                refunds);
    }

    Set<Long> customers(Collection<Long> refunds) {
        return ids(
                """
                select distinct customer_id from commerce.refund
                where id = any(:ids) and customer_id is not null
                """,
                refunds);
    }

    private Set<Long> ids(String query, Collection<Long> refunds) {
        return new HashSet<>(
                sql.sql(query).param("ids", refunds.toArray(Long[]::new)).query(Long.class).list());
    }

    private static @Nullable Long identifier(Map.Entry<DocumentKey, RefundPart> refund) {
        return Buyer.identifierOf(refund.getValue().buyer());
    }

    private static @Nullable Long customer(Map.Entry<DocumentKey, RefundPart> refund) {
        return Buyer.customerOf(refund.getValue().buyer());
    }

    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable Long[] numbers(
            Collection<T> rows, Function<T, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }
}
