package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.data.Offset;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.segments.conditions.TestConditions;
import org.stammkunde.segments.kinds.Shop;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/// Random samples are as large as they should be, and have nothing to do with each other.
class SampleTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Question EVERYBODY =
            new Question(Instant.parse("2026-06-15T08:00:00Z"), ZoneOffset.UTC, true, null);
    private static final int CUSTOMERS = 100_000;
    private static final int[] SEEDS = {0, 1, 2, 77, 9_999};
    private static final Offset<Double> ONE_POINT = within(1.0);

    private final TreeReader reader = new TreeReader(TestConditions.all(2));
    private SingleConnectionDataSource duck;

    @BeforeEach
    void open() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        Shop.createTables(duck);
    }

    @AfterEach
    void close() {
        duck.destroy();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000, 123_456_789_012L})
    void areAsLargeAsAsked(long first) {
        fill(first);
        for (int seed : SEEDS) {
            for (int percent : new int[] {1, 10, 50, 99}) {
                assertThat(share(sample(percent, seed)))
                        .as("seed %d", seed)
                        .isCloseTo(percent, ONE_POINT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000, 123_456_789_012L})
    void overlapAsIndependentOnesDo(long first) {
        fill(first);
        for (int one : SEEDS) {
            for (int other : SEEDS) {
                if (one < other) {
                    assertThat(share(both(sample(50, one), sample(50, other))))
                            .isCloseTo(25, ONE_POINT);
                    assertThat(share(both(sample(10, one), sample(10, other))))
                            .isCloseTo(1, within(0.2));
                }
            }
        }
    }

    @Test
    void holdSmallerOnesOfTheSameSeed() {
        fill(1);
        assertThat(share(both(sample(10, 5), sample(20, 5)))).isEqualTo(share(sample(10, 5)));
    }

    @Test
    void overflowForNobody() throws Exception {
        var postgres = TestDatabase.empty().dataSource();
        Shop.createTables(postgres);
        var largest =
                """
                insert into facts.customers (customer_id)
                select 9223372036854775807 - n from generate_series(0, 999) as s(n)
                """;
        JdbcClient.create(postgres).sql(largest).update();
        JdbcClient.create(duck).sql(largest).update();
        var half = sample(50, 9_999);
        var onPostgres = new MemberStore(JdbcClient.create(postgres), SQLDialect.POSTGRES);
        var onDuck = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        assertThat(onPostgres.members(reader.read(JSON.readTree(half), ""), EVERYBODY))
                .hasSizeBetween(400, 600)
                .isEqualTo(onDuck.members(reader.read(JSON.readTree(half), ""), EVERYBODY));
        ((AutoCloseable) postgres).close();
    }

    private void fill(long first) {
        JdbcClient.create(duck)
                .sql("insert into facts.customers (customer_id) select * from range(?, ?)")
                .params(first, first + CUSTOMERS)
                .update();
    }

    /// Per cent of all.
    private double share(String tree) {
        var store = new MemberStore(JdbcClient.create(duck), SQLDialect.DUCKDB);
        return store.count(reader.read(JSON.readTree(tree), ""), EVERYBODY) * 100.0 / CUSTOMERS;
    }

    private static String sample(int percent, int seed) {
        return "{\"type\":\"sample\",\"percent\":%d,\"seed\":%d}".formatted(percent, seed);
    }

    private static String both(String one, String other) {
        return "{\"type\":\"all\",\"of\":[%s,%s]}".formatted(one, other);
    }
}
