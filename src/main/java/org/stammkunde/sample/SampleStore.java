package org.stammkunde.sample;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether the company has orders already.
@Repository
class SampleStore {

    private final JdbcClient sql;

    SampleStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean any() {
        return sql.sql("select exists (select 1 from facts.orders)").query(Boolean.class).single();
    }
}
