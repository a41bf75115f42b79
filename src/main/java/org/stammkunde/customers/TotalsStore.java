package org.stammkunde.customers;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the totals by which lists are sorted.
@Repository
class TotalsStore {

    private final JdbcClient sql;

    TotalsStore(JdbcClient sql) {
        this.sql = sql;
    }

    void update(List<CustomerTotals> totals) {
        sql.sql(
                        """
                        update customers.totals t
                        set orders = d.orders,
                            value_minor = d.value_minor,
                            refunded_minor = d.refunded_minor,
                            first_order_at = d.first_order_at,
                            last_order_at = d.last_order_at
                        from unnest(
                            :ids::bigint[], :orders::integer[], :values::bigint[],
                            :refunds::bigint[], :firsts::timestamptz[], :lasts::timestamptz[])
                            as d (customer_id, orders, value_minor, refunded_minor,
                                  first_order_at, last_order_at)
                        where t.customer_id = d.customer_id
                          and (t.orders, t.value_minor, t.refunded_minor, t.first_order_at,
                               t.last_order_at)
                              is distinct from
                              (d.orders, d.value_minor, d.refunded_minor, d.first_order_at,
                               d.last_order_at)
                        """)
                .param("ids", numbers(totals, row -> row.customer().value()))
                .param("orders", numbers(totals, row -> (long) row.orders()))
                .param("values", numbers(totals, CustomerTotals::valueMinor))
                .param("refunds", numbers(totals, CustomerTotals::refundedMinor))
                .param("firsts", times(totals, CustomerTotals::firstOrderAt))
                .param("lasts", times(totals, CustomerTotals::lastOrderAt))
                .update();
    }

    private static Long[] numbers(List<CustomerTotals> rows, Function<CustomerTotals, Long> of) {
        return rows.stream().map(of).toArray(Long[]::new);
    }

    private static @Nullable String[] times(
            List<CustomerTotals> rows, Function<CustomerTotals, @Nullable Instant> of) {
        return rows.stream()
                .map(row -> of.apply(row) == null ? null : String.valueOf(of.apply(row)))
                .toArray(String[]::new);
    }
}
