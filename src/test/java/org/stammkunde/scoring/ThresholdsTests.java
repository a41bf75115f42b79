package org.stammkunde.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.commerce.OrderStatus;
import org.stammkunde.company.Company;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.scoring.NaiveScores.Order;
import org.stammkunde.testing.IntegrationTest;
import org.stammkunde.warehouse.Warehouse;

/// Thresholds from orders that arrived to the facts that conditions read.
@IntegrationTest
class ThresholdsTests {

    private final Thresholds thresholds;
    private final JdbcClient sql;
    private final Warehouse warehouse;
    private final Company company;
    private final Clock clock;
    private final OrderIntake intake;
    private final TransactionTemplate transaction;
    private long runs = 7_700_000;

    ThresholdsTests(
            @Autowired Thresholds thresholds,
            @Autowired JdbcClient sql,
            @Autowired Warehouse warehouse,
            @Autowired Company company,
            @Autowired Clock clock,
            @Autowired OrderIntake intake,
            @Autowired TransactionTemplate transaction) {
        this.thresholds = thresholds;
        this.sql = sql;
        this.warehouse = warehouse;
        this.company = company;
        this.clock = clock;
        this.intake = intake;
        this.transaction = transaction;
    }

    @AfterEach
    void forgetTheWindow() {
        company.change(profile -> profile.withActivityWindow(null));
    }

    @Test
    void areWorkedOutWhenMuchHasChanged() {
        workOut();
        long before = buyers();
        long more = 5 + before;
        orders(more);
        workOut();
        assertThat(buyers()).isEqualTo(before + more);
        agree(365);
    }

    @Test
    void areWorkedOutWhenTheWindowWasSet() {
        orders(1);
        company.change(profile -> profile.withActivityWindow(400));
        workOut();
        agree(400);
        company.change(profile -> profile.withActivityWindow(30));
        workOut();
        agree(365);
        assertThat(number("activity_days")).isEqualTo(30);
    }

    @Test
    void stayAsTheyAreWhileLittleChanges() {
        workOut();
        var at = workedOutAt();
        thresholds.run();
        assertThat(workedOutAt()).isEqualTo(at);
    }

    @Test
    void areFactsInTheCopy() {
        workOut();
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
        var stored = sql.sql("select * from facts.thresholds").query().singleRow();
        var copied = warehouse.reader().sql("select * from facts.thresholds").query().singleRow();
        for (var name : List.of("recency_2", "recency_5", "frequency_3", "monetary_4")) {
            assertThat(String.valueOf(copied.get(name)))
                    .isEqualTo(String.valueOf(stored.get(name)));
        }
    }

    private void workOut() {
        assertThat(warehouse.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
        thresholds.run();
    }

    /// Each of somebody new.
    private void orders(long count) {
        var drafts = LongStream.range(0, count).mapToObj(this::order).toList();
        long run = ++runs;
        transaction.executeWithoutResult(
                _ -> {
                    intake.orders(run, drafts);
                    intake.finish(run);
                });
    }

    private OrderDraft order(long number) {
        var id = "th-" + UUID.randomUUID();
        var who = new CustomerDraft("thresholds", id, null, id, null, Map.of());
        var price = BigDecimal.valueOf(number);
        var line = new LineDraft("S", "Tea", null, BigDecimal.ONE, price, BigDecimal.ZERO);
        var at = clock.instant().minus(Duration.ofDays(number % 300));
        return new OrderDraft("thresholds", id, who, at, OrderStatus.PLACED, List.of(line));
    }

    /// With scores worked out buyer by buyer from what PostgreSQL holds.
    private void agree(int days) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, company.require().zone());
        assertThat(number("rfm_days")).isEqualTo(days);
        var naive =
                NaiveScores.of(
                        sql
                                .sql(
                                        """
                                        select customer_id, ordered_day, value_minor
                                        from facts.orders
                                        where counted and customer_id is not null
                                        """)
                                .query(
                                        (row, _) ->
                                                new Order(
                                                        row.getLong(1),
                                                        row.getObject(2, LocalDate.class),
                                                        row.getLong(3)))
                                .list()
                                .stream()
                                .filter(order -> order.day().isAfter(today.minusDays(days)))
                                .filter(order -> !order.day().isAfter(today))
                                .toList());
        var limits = stored();
        assertThat(naive.buyers().values())
                .allSatisfy(
                        buyer ->
                                assertThat(NaiveScores.scores(buyer, limits))
                                        .isEqualTo(naive.scores(buyer)));
    }

    private Limits stored() {
        return sql.sql("select * from facts.thresholds")
                .query(
                        (row, _) ->
                                new Limits(
                                        row.getLong("buyers"),
                                        List.of(
                                                row.getObject("recency_2", LocalDate.class),
                                                row.getObject("recency_3", LocalDate.class),
                                                row.getObject("recency_4", LocalDate.class),
                                                row.getObject("recency_5", LocalDate.class)),
                                        List.of(
                                                row.getLong("frequency_2"),
                                                row.getLong("frequency_3"),
                                                row.getLong("frequency_4"),
                                                row.getLong("frequency_5")),
                                        List.of(
                                                row.getLong("monetary_2"),
                                                row.getLong("monetary_3"),
                                                row.getLong("monetary_4"),
                                                row.getLong("monetary_5"))))
                .single();
    }

    private long buyers() {
        return number("buyers");
    }

    private long number(String column) {
        return sql.sql("select " + column + " from facts.thresholds").query(Long.class).single();
    }

    private Instant workedOutAt() {
        return sql.sql("select worked_out_at from facts.thresholds")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
