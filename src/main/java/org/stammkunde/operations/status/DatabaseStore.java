package org.stammkunde.operations.status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the database says about itself.
@Repository
class DatabaseStore {

    private final JdbcClient sql;

    DatabaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In bytes.
    long size() {
        return sql.sql("select pg_database_size(current_database())").query(Long.class).single();
    }

    String setting(String name) {
        return sql.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
