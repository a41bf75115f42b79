package org.stammkunde.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The smallest question there is.
@Repository
class AnswerStore {

    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    int one() {
        return sql.sql("select 1").query(Integer.class).single();
    }
}
