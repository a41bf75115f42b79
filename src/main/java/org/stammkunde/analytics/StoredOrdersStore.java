package org.stammkunde.analytics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks at the orders where they are stored, before the warehouse has them.
@Component
class StoredOrdersStore {

    private final JdbcClient jdbc;

    StoredOrdersStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from facts.orders where counted)")
                .query(Boolean.class)
                .single();
    }
}
