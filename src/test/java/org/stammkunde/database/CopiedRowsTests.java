package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.testing.TestDatabase;

/// What a real server sends, beside what it says in text.
class CopiedRowsTests {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.empty().dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void readsEveryTypeAndNulls() throws SQLException {
        var query =
                """
                select 9007199254740993::bigint, -7::integer, true, 0.1::double precision,
                       'Größe 👟 "7"'::text, '{"a": [1, null]}'::json, null::bigint,
                       '18446744073709551615'::xid8, ''::text
                """;
        try (var rows = CopiedRows.of(query, connection)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.skipNull()).isFalse();
            assertThat(rows.bigint()).isEqualTo(9_007_199_254_740_993L);
            assertThat(rows.integer()).isEqualTo(-7);
            assertThat(rows.flag()).isTrue();
            assertThat(rows.number()).isEqualTo(0.1);
            assertThat(rows.text()).isEqualTo("Größe 👟 \"7\"");
            assertThat(rows.text()).isEqualTo("{\"a\": [1, null]}");
            assertThat(rows.skipNull()).isTrue();
            assertThat(rows.bigint()).isEqualTo(-1);
            assertThat(rows.text()).isEmpty();
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "0.000001",
                "-0.000001",
                "0.01",
                "0.1",
                "9999",
                "10000",
                "10001",
                "0.0001",
                "0.00012",
                "123456.789",
                "-999999999999.999999",
                "999999999999.999999",
                "120000000",
                "0.120000",
                "100000000.000001"
            })
    void readsNumbersExactly(String number) throws SQLException {
        var millionths = new BigDecimal(number).movePointRight(6).longValueExact();
        assertThat(millionths("'" + number + "'::numeric(18, 6)")).isEqualTo(millionths);
        assertThat(millionths("'" + number + "'::numeric")).isEqualTo(millionths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "0.0000001", "1e30", "1e13", "1e-40"})
    void refusesNumbersThatDoNotFit(String number) {
        assertThatThrownBy(() -> millionths("'" + number + "'::numeric"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("a numeric");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "1999-12-31T23:59:59.999999Z",
                "2026-03-29T01:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.000001Z"
            })
    void readsTimesAndDays(String time) throws SQLException {
        var at = Instant.parse(time);
        var day = LocalDate.parse(time.substring(0, 10));
        try (var rows =
                CopiedRows.of(
                        "select '%s'::timestamptz, '%s'::date".formatted(time, day), connection)) {
            rows.next();
            assertThat(rows.epochMicros())
                    .isEqualTo(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
            assertThat(rows.epochDay()).isEqualTo((int) day.toEpochDay());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity"})
    void refusesTimesThatAreNone(String never) throws SQLException {
        var query = "select '%1$s'::timestamptz, '%1$s'::date".formatted(never);
        try (var rows = CopiedRows.of(query, connection)) {
            rows.next();
            assertThatThrownBy(rows::epochMicros)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("infinity");
            assertThatThrownBy(rows::epochDay)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("infinity");
        }
    }

    @Test
    void refusesAnotherTypeThanExpected() throws SQLException {
        try (var rows = CopiedRows.of("select 1::integer", connection)) {
            rows.next();
            assertThatThrownBy(rows::bigint)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("4 bytes");
        }
    }

    @Test
    void readsManyRowsOrNone() throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var rows = CopiedRows.of("select g from generate_series(1, 20000) g", connection)) {
            while (rows.next()) {
                numbers.add((long) rows.integer());
            }
        }
        assertThat(numbers).hasSize(20_000).first().isEqualTo(1L);
        assertThat(numbers.getLast()).isEqualTo(20_000L);
        try (var rows = CopiedRows.of("select 1 where false", connection)) {
            assertThat(rows.next()).isFalse();
        }
    }

    /// Also one that comes from a pool, which is lent again.
    @Test
    void leavesTheConnectionUsableWhenLeftEarly() throws SQLException {
        var database = TestDatabase.empty();
        var server = new ExternalPostgres(database.url(), database.user(), database.password());
        var pools = new Pools(server, Duration.ofSeconds(1));
        try {
            for (int wanted = 0; wanted <= 5_000; wanted += 2_500) {
                leaveEarly(pools, wanted);
                try (var next = pools.getConnection()) {
                    assertThat(millionths("1::numeric", next)).isEqualTo(1_000_000);
                }
            }
        } finally {
            pools.close();
        }
    }

    private static void leaveEarly(Pools pools, int wanted) throws SQLException {
        try (var pooled = pools.getConnection()) {
            pooled.setAutoCommit(false);
            millionths("2::numeric", pooled);
            try (var rows =
                    CopiedRows.of(
                            "select repeat('x', 100) from generate_series(1, 100000)", pooled)) {
                for (int i = 0; i < wanted; i++) {
                    rows.next();
                }
            }
        }
    }

    @Test
    void tellsWhatIsWrongWithAQuery() {
        assertThatThrownBy(() -> CopiedRows.of("select missing", connection))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("missing");
    }

    private long millionths(String expression) throws SQLException {
        return millionths(expression, connection);
    }

    private static long millionths(String expression, Connection connection) throws SQLException {
        try (var rows = CopiedRows.of("select " + expression, connection)) {
            rows.next();
            long number = rows.millionths();
            assertThat(rows.next()).isFalse();
            return number;
        }
    }
}
