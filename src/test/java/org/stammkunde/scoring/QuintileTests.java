package org.stammkunde.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.scoring.NaiveScores.Order;
import org.stammkunde.testing.SharedData;

/// Where the fifths of all buyers begin.
class QuintileTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Terms TERMS = new Terms(TODAY, ZONE, true, 90);
    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    private SingleConnectionDataSource duck;
    private JdbcClient sql;

    @BeforeEach
    void createTable() throws SQLException {
        duck = new SingleConnectionDataSource(DriverManager.getConnection("jdbc:duckdb:"), true);
        sql = JdbcClient.create(duck);
        sql.sql("create schema facts").update();
        sql.sql(
                        """
                        create table facts.orders (
                            customer_id bigint, ordered_at timestamptz, ordered_day date,
                            counted boolean, value_minor bigint)
                        """)
                .update();
    }

    @AfterEach
    void close() {
        duck.destroy();
    }

    @Test
    void beginWithEachOfFiveWhoDiffer() {
        for (int customer = 1; customer <= 5; customer++) {
            for (int order = 0; order < customer; order++) {
                insert(customer, TODAY.minusDays(customer), 10L * customer);
            }
        }
        var limits = limits(TERMS);
        assertThat(limits.buyers()).isEqualTo(5);
        assertThat(limits.recency())
                .containsExactly(
                        TODAY.minusDays(4),
                        TODAY.minusDays(3),
                        TODAY.minusDays(2),
                        TODAY.minusDays(1));
        assertThat(limits.frequency()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(limits.monetary()).containsExactly(40L, 90L, 160L, 250L);
    }

    /// Nobody is better than the best, a third of three than the second, two thirds than the last:
    /// 5, 5 - 1 and 5 - 3.
    @Test
    void holdFewerThanFive() {
        insert(1, TODAY, 300);
        insert(2, TODAY, 200);
        insert(3, TODAY, 100);
        assertThat(limits(TERMS).monetary()).containsExactly(100L, 200L, 200L, 300L);
    }

    @Test
    void areTheBestWhereAllAreEqual() {
        LongStream.rangeClosed(1, 7).forEach(customer -> insert(customer, TODAY, 100));
        var limits = limits(TERMS);
        assertThat(limits.recency()).containsOnly(TODAY);
        assertThat(limits.frequency()).containsOnly(1L);
        assertThat(limits.monetary()).containsOnly(100L);
    }

    /// Of ten buyers one is better than the eight with two orders: they lose no point. Nine are
    /// better than the last, who loses four.
    @Test
    void giveTheBetterScoreToThoseWhoAreEqual() {
        LongStream.rangeClosed(1, 8)
                .forEach(customer -> List.of(1, 2).forEach(_ -> insert(customer, TODAY, 1)));
        insert(9, TODAY, 1);
        List.of(1, 2, 3).forEach(_ -> insert(10, TODAY, 1));
        assertThat(limits(TERMS).frequency()).containsExactly(2L, 2L, 2L, 2L);
    }

    @Test
    void areUnknownWithoutBuyers() {
        insert(1, TODAY.minusDays(365), 100);
        assertThat(limits(TERMS)).isEqualTo(new Limits(0, List.of(), List.of(), List.of()));
        assertThat(limits(new Terms(TODAY, ZONE, true, 366)).buyers()).isEqualTo(1);
    }

    @Test
    void leaveOutWhatDoesNotCount() {
        insert(1, TODAY, 0);
        insert(2, TODAY, 1);
        sql.sql(
                        "insert into facts.orders values (3, :now, :day, false, 5), (null, :now, :day, true, 5)")
                .param("now", NOW.toString())
                .param("day", TODAY.toString())
                .update();
        // Later today.
        sql.sql("insert into facts.orders values (4, :at, :day, true, 5)")
                .param("at", NOW.plusSeconds(1).toString())
                .param("day", TODAY.toString())
                .update();
        assertThat(limits(TERMS).buyers()).isEqualTo(2);
        assertThat(limits(new Terms(TODAY, ZONE, false, 90)).buyers()).isEqualTo(1);
    }

    @Test
    void giveEveryBuyerTheScoresOfANaiveReading() {
        for (int seed = 0; seed < 60; seed++) {
            sql.sql("delete from facts.orders").update();
            var random = new Random(seed);
            var orders = new ArrayList<Order>();
            int customers = 1 + random.nextInt(40);
            for (int i = 0; i < 4 * customers; i++) {
                orders.add(
                        new Order(
                                random.nextInt(customers),
                                TODAY.minusDays(random.nextInt(1 + random.nextInt(365))),
                                1_000L * random.nextInt(6)));
            }
            orders.forEach(order -> insert(order.customer(), order.day(), order.value()));
            agree(NaiveScores.of(orders), limits(TERMS));
        }
    }

    /// The year up to the last day of the file.
    @Test
    void giveEveryBuyerOfOnlineRetailTheScoresOfANaiveReading() {
        var file = SharedData.require("online_retail.csv.gz");
        sql.sql(
                        """
                        insert into facts.orders
                        select cast(cast(min(CustomerID) as double) as bigint),
                               min(cast(InvoiceDate as timestamp)) at time zone 'Europe/London',
                               cast(min(cast(InvoiceDate as timestamp)) as date), true,
                               sum(cast(round(cast(Quantity as bigint)
                                   * cast(UnitPrice as decimal(18, 3)), 2) * 100 as bigint))
                        from read_csv('%s', header = true, all_varchar = true)
                        where InvoiceNo not like 'C%%' and cast(Quantity as bigint) > 0
                            and cast(UnitPrice as decimal(18, 3)) > 0
                        group by InvoiceNo
                        """
                                .formatted(file))
                .update();
        var last = LocalDate.parse("2011-12-09");
        var terms = new Terms(last, ZoneId.of("Europe/London"), true, 90);
        var limits = new QuintileStore(sql).limits(terms, Instant.parse("2011-12-10T00:00:00Z"));
        var naive =
                NaiveScores.of(
                        sql
                                .sql(
                                        """
                                        select customer_id, ordered_day, value_minor
                                        from facts.orders where customer_id is not null
                                        """)
                                .query(
                                        (row, _) ->
                                                new Order(
                                                        row.getLong(1),
                                                        row.getObject(2, LocalDate.class),
                                                        row.getLong(3)))
                                .list()
                                .stream()
                                .filter(order -> order.day().isAfter(last.minusDays(365)))
                                .toList());
        assertThat(limits.buyers()).isEqualTo(naive.buyers().size()).isGreaterThan(4_000);
        agree(naive, limits);
    }

    private static void agree(NaiveScores naive, Limits limits) {
        assertThat(naive.buyers().values())
                .allSatisfy(
                        buyer ->
                                assertThat(NaiveScores.scores(buyer, limits))
                                        .isEqualTo(naive.scores(buyer)));
    }

    private Limits limits(Terms terms) {
        var store = new QuintileStore(sql);
        var limits = store.limits(terms, NOW);
        assertThat(store.buyers(terms, NOW)).isEqualTo(limits.buyers());
        return limits;
    }

    private void insert(long customer, LocalDate day, long value) {
        sql.sql("insert into facts.orders values (:customer, :at, :day, true, :value)")
                .param("customer", customer)
                .param("at", day.atStartOfDay(ZONE).toInstant().toString())
                .param("day", day.toString())
                .param("value", value)
                .update();
    }
}
