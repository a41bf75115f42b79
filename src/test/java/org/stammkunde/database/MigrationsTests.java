package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.testing.TestDatabase;

class MigrationsTests {

    @Test
    void mayRunAgainAndAgain() {
        var database = TestDatabase.migrated();
        Migrations.run(database);
        assertThat(
                        JdbcClient.create(database)
                                .sql("select count(*) from pg_namespace where nspname = 'facts'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void leavesAnEmptyDatabaseEmpty() {
        assertThat(
                        JdbcClient.create(TestDatabase.empty().dataSource())
                                .sql("select count(*) from pg_namespace where nspname = 'facts'")
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
