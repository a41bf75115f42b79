package org.stammkunde.commerce;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.customers.CustomerTotals;
import org.stammkunde.customers.Customers;
import org.stammkunde.database.CopyRows;
import org.stammkunde.shared.CustomerId;

/// Counts what customers ordered and tells the customers module. While orders stream in, customers
/// are only noted; they are counted once for many orders, at the latest when the stream ends.
@Repository
class CustomerTotalsStore {

    private static final int BLOCK = 20_000;

    private final JdbcClient sql;
    private final DataSource database;
    private final Customers customers;
    private final Company company;

    CustomerTotalsStore(JdbcClient sql, DataSource database, Customers customers, Company company) {
        this.sql = sql;
        this.database = database;
        this.customers = customers;
        this.company = company;
    }

    /// Notes, durably, that the customers are to be counted anew.
    void stale(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        CopyRows.into(
                "commerce.stale_total (customer_id)",
                database,
                rows -> {
                    for (var id : ids) {
                        rows.number(id).end();
                    }
                });
    }

    /// Notes everybody who has, or had money back for, an order of value 0.
    void freeOrdersStale() {
        sql.sql(
                        """
                        insert into commerce.stale_total (customer_id)
                        select customer_id from commerce.customer_order
                        where value_minor = 0 and status = 'PLACED' and customer_id is not null
                        union
                        select r.customer_id
                        from commerce.customer_order o
                        join commerce.refund r on r.order_id = o.id
                        where o.value_minor = 0 and o.status = 'PLACED'
                          and r.customer_id is not null
                        """)
                .update();
    }

    /// Counts everybody noted so far. Nobody moves meanwhile.
    void recount() {
        customers.lock();
        var noted =
                sql.sql(
                                """
                                with noted as (
                                    delete from commerce.stale_total returning customer_id
                                )
                                select distinct customer_id from noted order by customer_id
                                """)
                        .query(Long.class)
                        .list();
        count(noted);
    }

    /// Counts the given customers at once. Those that are no more are passed over.
    void count(Collection<Long> customers) {
        var ids = List.copyOf(customers);
        for (int from = 0; from < ids.size(); from += BLOCK) {
            report(ids.subList(from, Math.min(from + BLOCK, ids.size())));
        }
    }

    private void report(List<Long> ids) {
        var totals =
                sql.sql(
                                """
                                select c.id, count(o.id) as orders,
                                       coalesce(sum(o.value_minor), 0) as value_minor,
                                       (select coalesce(sum(r.amount_minor), 0)
                                        from commerce.refund r
                                        left join commerce.customer_order x on x.id = r.order_id
                                        where r.customer_id = c.id
                                          and (x.id is null or x.status = 'PLACED'
                                               and (:free or x.value_minor <> 0))
                                       ) as refunded_minor,
                                       min(o.ordered_at) as first_at, max(o.ordered_at) as last_at
                                from unnest(:ids::bigint[]) as c (id)
                                left join commerce.customer_order o
                                  on o.customer_id = c.id and o.status = 'PLACED'
                                 and (:free or o.value_minor <> 0)
                                group by c.id
                                """)
                        .param("ids", ids.toArray(Long[]::new))
                        .param("free", company.stored().countFreeOrders())
                        .query(
                                (row, any) ->
                                        new CustomerTotals(
                                                new CustomerId(row.getLong("id")),
                                                row.getInt("orders"),
                                                row.getLong("value_minor"),
                                                row.getLong("refunded_minor"),
                                                instant(
                                                        row.getObject(
                                                                "first_at", OffsetDateTime.class)),
                                                instant(
                                                        row.getObject(
                                                                "last_at", OffsetDateTime.class))))
                        .list();
        customers.report(totals);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
