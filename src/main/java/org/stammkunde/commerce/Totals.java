package org.stammkunde.commerce;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.Company;
import org.stammkunde.customers.CustomerTotals;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;

/// Counts what customers ordered and tells the customers module, in the transaction that changed
/// it.
@Repository
class Totals {

    private final JdbcClient sql;
    private final Customers customers;
    private final Company company;

    Totals(JdbcClient sql, Customers customers, Company company) {
        this.sql = sql;
        this.customers = customers;
        this.company = company;
    }

    void report(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var totals =
                sql.sql(
                                """
                                select c.id, count(o.id) as orders,
                                       coalesce(sum(o.value_minor), 0) as value_minor,
                                       (select coalesce(sum(r.amount_minor), 0)
                                        from commerce.refund r
                                        where r.customer_id = c.id) as refunded_minor,
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
