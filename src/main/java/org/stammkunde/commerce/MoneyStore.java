package org.stammkunde.commerce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.company.spi.MoneyHolder;

/// Keeps the currency from changing once there are orders, refunds, carts, subscriptions or prices.
@Repository
class MoneyStore implements MoneyHolder {

    private final JdbcClient sql;

    MoneyStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean holdsMoney() {
        return sql.sql(
                        """
                        select exists (select from commerce.customer_order)
                            or exists (select from commerce.refund)
                            or exists (select from commerce.cart)
                            or exists (
                                select from commerce.product where price_minor is not null)
                            or exists (select from commerce.subscription)
                        """)
                .query(Boolean.class)
                .single();
    }
}
