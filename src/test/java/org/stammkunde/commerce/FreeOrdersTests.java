package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.stammkunde.company.CompanyChanged;
import org.stammkunde.company.CompanyOnDatabase;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.testing.TestDatabase;

/// Whether orders of value 0 count is decided after the orders came in.
class FreeOrdersTests {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final DataSource database = TestDatabase.migrated();
    private final CommerceOnDatabase commerce = CommerceOnDatabase.of(database);

    @Test
    void ceaseToBeOrdersAndBecomeOrdersAgain() {
        deliver("paid", "7", "9.50", MAY);
        deliver("gift", "7", "0", MAY.plusSeconds(60));
        deliver("sample", "8", "0", MAY);
        commerce.committed(() -> commerce.intake().finish(1));
        assertThat(totals()).isEqualTo("2/950/1, 1/0/0");

        decide(false);
        assertThat(totals()).isEqualTo("1/950/0, 0/0/null");
        decide(true);
        assertThat(totals()).isEqualTo("2/950/1, 1/0/0");
    }

    private void decide(boolean count) {
        commerce.committed(
                () -> {
                    CompanyOnDatabase.countFreeOrders(database, count);
                    new FreeOrders(commerce.totals(), () -> commerce.intake().recount())
                            .on(new CompanyChanged(false, true));
                    return count;
                });
    }

    private void deliver(String number, String customer, String price, Instant at) {
        var who = new CustomerDraft("shop", customer, null, null, null, Map.of());
        var line =
                new LineDraft(
                        "X", "Cup", null, BigDecimal.ONE, new BigDecimal(price), BigDecimal.ZERO);
        var order = new OrderDraft("shop", number, who, at, OrderStatus.PLACED, List.of(line));
        commerce.committed(() -> commerce.intake().orders(1, List.of(order)));
    }

    /// Orders, value and minutes from May to the last order, customer by customer.
    private String totals() {
        return commerce.sql()
                .sql(
                        """
                        select string_agg(orders || '/' || value_minor || '/' || coalesce(
                            (extract(epoch from last_order_at - :may) / 60)::int::text, 'null'),
                            ', ' order by customer_id)
                        from customers.totals
                        """)
                .param("may", MAY.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }
}
