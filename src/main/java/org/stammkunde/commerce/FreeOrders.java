package org.stammkunde.commerce;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stammkunde.company.CompanyChanged;

/// Counts customers' totals again, in the transaction that decides whether orders of value 0 are
/// orders. Only who has such orders is counted, a block at a time.
@Component
class FreeOrders {

    private static final int BLOCK = 10_000;

    private final JdbcClient sql;
    private final OrderStore orders;
    private final Totals totals;

    FreeOrders(JdbcClient sql, OrderStore orders, Totals totals) {
        this.sql = sql;
        this.orders = orders;
        this.totals = totals;
    }

    @EventListener
    void on(CompanyChanged change) {
        if (!change.freeOrdersChanged()) {
            return;
        }
        orders.lock();
        for (var block = after(0); !block.isEmpty(); block = after(block.getLast())) {
            totals.report(block);
        }
    }

    private List<Long> after(long customer) {
        return sql.sql(
                        """
                        select distinct customer_id
                        from commerce.customer_order
                        where customer_id > :after and value_minor = 0 and status = 'PLACED'
                        order by customer_id
                        limit :block
                        """)
                .param("after", customer)
                .param("block", BLOCK)
                .query(Long.class)
                .list();
    }
}
