package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Random orders, changed again and again the way the mirror does it: the counters of products
/// stay what counting all orders from scratch gives.
class SalesMartTests {

    private static final int ORDERS = 120;
    private static final int CHANGES = 8;

    private static final String FROM_SCRATCH =
            """
            select concat_ws(' ', l.product_id, o.ordered_day, o.value_minor = 0, sum(l.quantity),
                count(distinct l.order_id), sum(l.value_minor),
                sum(cast(round(coalesce(1e6 * o.refunded_minor * l.value_minor
                    / nullif(o.value_minor, 0), 0)) as hugeint)))
            from facts.order_lines l join facts.orders o using (order_id)
            where o.counted and l.product_id is not null
            group by l.product_id, o.ordered_day, o.value_minor = 0 order by 1
            """;

    private static final String KEPT =
            """
            select concat_ws(' ', product_id, day, free, units, orders, revenue_minor,
                refunded_micro)
            from marts.sales where orders <> 0 order by 1
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countersFollowEveryChange(long seed) throws SQLException {
        var random = new Random(seed);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var sql = empty(connection);
            for (int i = 0; i < CHANGES; i++) {
                change(sql, random, i == 0 ? ORDERS : 10);
                assertThat(rows(sql, KEPT)).isEqualTo(rows(sql, FROM_SCRATCH)).isNotEmpty();
                assertThat(
                                rows(
                                        sql,
                                        "select day || ' ' || orders from marts.trading_day"
                                                + " where orders <> 0 order by 1"))
                        .isEqualTo(
                                rows(
                                        sql,
                                        "select ordered_day || ' ' || count(*)"
                                                + " from facts.orders where counted group by ordered_day order by 1"));
            }
            assertThat(rows(sql, "from (" + KEPT + ")")).isEqualTo(rebuilt(sql));
            assertThat(
                            rows(
                                    sql,
                                    "from marts.sales where orders = 0"
                                            + " and (units <> 0 or revenue_minor <> 0 or refunded_micro <> 0)"))
                    .isEmpty();
        }
    }

    private static List<String> rebuilt(JdbcClient sql) {
        for (var mart : CommerceMarts.ALL) {
            run(sql, "delete from marts." + mart.name());
            mart.rebuild().forEach(statement -> run(sql, statement));
        }
        return rows(sql, KEPT);
    }

    /// Notes what is touched, lets the marts see it go, replaces it, and lets them see it come.
    private static void change(JdbcClient sql, Random random, int orders) {
        run(sql, "delete from touched.orders");
        for (int i = 0; i < orders; i++) {
            run(sql, "insert into touched.orders values (" + random.nextInt(ORDERS) + ")");
        }
        run(
                sql,
                "create or replace table touched.orders as select distinct id from touched.orders");
        CommerceMarts.ALL.forEach(mart -> mart.before().forEach(each -> run(sql, each)));
        run(sql, "delete from facts.orders where order_id in (from touched.orders)");
        run(sql, "delete from facts.order_lines where order_id in (from touched.orders)");
        sql.sql("select id from touched.orders").query(Long.class).list().stream()
                .filter(id -> random.nextInt(6) != 0)
                .forEach(id -> order(sql, id, random));
        CommerceMarts.ALL.forEach(mart -> mart.refresh().forEach(each -> run(sql, each)));
    }

    private static void order(JdbcClient sql, long id, Random random) {
        long value = 0;
        for (int line = 0; line < random.nextInt(5); line++) {
            long amount = random.nextInt(3) == 0 ? 0 : random.nextInt(5_000);
            value += amount;
            insert(sql, "facts.order_lines", id, product(random), random.nextInt(4), amount);
        }
        long refunded = value == 0 ? 0 : random.nextLong(value);
        var day = "date '2024-01-01' + " + random.nextInt(20);
        insert(sql, "facts.orders", id, day, random.nextInt(5) != 0, value, refunded);
    }

    /// Some lines name no product.
    private static String product(Random random) {
        int number = random.nextInt(8);
        return number > 5 ? "null" : Integer.toString(number);
    }

    private static void insert(JdbcClient sql, String table, Object... values) {
        var row = String.join(", ", List.of(values).stream().map(String::valueOf).toList());
        run(sql, "insert into " + table + " values (" + row + ")");
    }

    private static JdbcClient empty(Connection connection) {
        var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List.of("facts", "marts", "touched").forEach(name -> run(sql, "create schema " + name));
        run(sql, "create table touched.orders (id bigint)");
        run(
                sql,
                """
                create table facts.orders (
                    order_id bigint, ordered_day date, counted boolean, value_minor bigint,
                    refunded_minor bigint)
                """);
        run(
                sql,
                """
                create table facts.order_lines (
                    order_id bigint, product_id bigint, quantity decimal(18, 6),
                    value_minor bigint)
                """);
        CommerceMarts.ALL.forEach(mart -> run(sql, mart.create()));
        return sql;
    }

    private static List<String> rows(JdbcClient sql, String query) {
        return sql.sql(query).query((row, any) -> row.getString(1)).list();
    }

    private static void run(JdbcClient sql, String statement) {
        sql.sql(statement).update();
    }
}
