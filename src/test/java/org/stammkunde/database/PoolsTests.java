package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

/// Only work that somebody waits for is broken off.
class PoolsTests {

    private static final String LONG = "select 1 from pg_sleep(1.5)";

    private Pools pools;
    private JdbcClient sql;

    @BeforeEach
    void open() {
        var database = TestDatabase.empty();
        var server = new ExternalPostgres(database.url(), database.user(), database.password());
        pools = new Pools(server, Duration.ofSeconds(1));
        sql = JdbcClient.create(pools);
    }

    @AfterEach
    void close() {
        pools.close();
    }

    @Test
    void breaksOffAStatementThatSomebodyWaitsForTooLong() {
        assertThatThrownBy(() -> ShortWork.call(this::sleep))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void letsLongWorkTakeItsTime() {
        assertThat(sleep()).isEqualTo(1);
    }

    @Test
    void longWorkTakesNoConnectionAwayFromRequests() throws Exception {
        try (var lent = pools.getConnection()) {
            var mine = ShortWork.call(() -> session());
            assertThat(lent.isValid(1)).isTrue();
            assertThat(mine).isEqualTo("1s");
            assertThat(session()).isEqualTo("0");
        }
    }

    private int sleep() {
        return sql.sql(LONG).query(Integer.class).single();
    }

    private String session() {
        return sql.sql("show statement_timeout").query(String.class).single();
    }
}
