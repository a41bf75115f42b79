package org.stammkunde.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.testing.TestDatabase;

class OrderIntakeTests {

    /// Those who wait for a lock on who is who, or on who has what.
    private static final String WAITING =
            """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
            """;

    private static final String CUSTOMERS = "select count(*) from customers.customer";
    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final CommerceOnDatabase commerce = CommerceOnDatabase.of(TestDatabase.migrated());

    @Test
    void storesANewOrderAtOnce() {
        var result = deliver(1, order("A-1", "7", line("X", "2", "9.99"), line("Y", "1", "0.005")));
        assertThat(result).isEqualTo(new IntakeResult(1, 0, 0));
        assertThat(value("select value_minor from facts.orders")).isEqualTo(1999L);
        assertThat(value("select count(*) from facts.order_lines")).isEqualTo(2L);
        assertThat(value("select orders from customers.totals")).isEqualTo(1);
    }

    @Test
    void leavesARepeatedOrderUntouched() {
        deliver(1, order("A-1", "7", line("X", "2", "9.99"), line("Y", "1", "5")));
        var before = rows();
        var again = deliver(2, order("A-1", "7", line("Y", "1", "5.00"), line("X", "2", "9.99")));
        assertThat(again).isEqualTo(new IntakeResult(0, 0, 1));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsEqualLinesOfOneOrder() {
        deliver(1, order("A-1", "7", line("X", "1", "5"), line("X", "1", "5")));
        assertThat(value("select value_minor from facts.orders")).isEqualTo(1000L);
    }

    @Test
    void joinsPiecesOfARunAndReplacesWhatAnEarlierRunStored() {
        commerce.committed(() -> intake(1, order("A-1", "7", line("X", "1", "5"))));
        commerce.committed(() -> intake(1, order("A-1", "7", line("X", "1", "5"))));
        assertThat(commerce.committed(() -> commerce.intake().finish(1)))
                .isEqualTo(new IntakeResult(0, 0, 0));
        assertThat(value("select value_minor from facts.orders")).isEqualTo(1000L);

        var changed = deliver(2, order("A-1", "8", line("Z", "1", "3")));
        assertThat(changed).isEqualTo(new IntakeResult(0, 1, 0));
        assertThat(value("select value_minor from facts.orders")).isEqualTo(300L);
        assertThat(value("select sum(value_minor) from facts.order_lines"))
                .isEqualTo(new BigDecimal(300));
        assertThat(
                        value(
                                "select string_agg(orders::text, ',' order by customer_id) from customers.totals"))
                .isEqualTo("0,1");
    }

    @Test
    void forgetsWhatAnAbandonedRunHadKept() {
        deliver(1, order("A-1", "7", line("X", "1", "5")));
        commerce.committed(() -> intake(2, order("A-1", "8", line("X", "1", "6"))));
        commerce.committed(
                () -> commerce.intake().refunds(2, List.of(refund("R-1", "A-1", "3.50"))));
        assertThat(commerce.intake().isOpen()).isTrue();
        commerce.transactions().executeWithoutResult(_ -> commerce.intake().abandon(2));
        for (var table : List.of("run", "piece", "line", "product", "refund")) {
            assertThat(value("select count(*) from commerce.intake_" + table))
                    .as(table)
                    .isEqualTo(0L);
        }
        assertThat(commerce.intake().isOpen()).isFalse();
        assertThat(value("select value_minor from facts.orders")).isEqualTo(500L);
        assertThat(value("select refunded_minor from facts.orders")).isEqualTo(350L);
    }

    /// A refund that names nobody is its order's customer's, who must not become another meanwhile.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsEverybodyWhoTheyAreWhileItWrites(boolean ahead) throws InterruptedException {
        deliver(1, order("A-1", "7", line("X", "1", "5")));
        deliver(2, order("A-2", "8", line("X", "1", "5")));
        var batch = commerce.intake().prepare(List.of(), List.of(refund("R-1", "A-2", "3.50")));
        if (ahead) {
            commerce.transactions().executeWithoutResult(_ -> commerce.intake().identify(3, batch));
        }
        var merge = Thread.ofVirtual().unstarted(this::mergeBoth);
        commerce.transactions()
                .executeWithoutResult(
                        _ -> {
                            commerce.intake().take(3, batch);
                            merge.start();
                            await().until(() -> value(WAITING).equals(1L));
                        });
        merge.join();
        assertThat(value("select count(*) from customers.retired")).isEqualTo(1L);
        assertThat(
                        value(
                                "select count(*) from commerce.refund r join customers.customer c on c.id = r.customer_id"))
                .isEqualTo(1L);
    }

    @Test
    void waitsForAMergeAndWritesWhoseTheOrderIsAfterIt() throws InterruptedException {
        deliver(1, order("A-1", "7", line("X", "1", "5")));
        deliver(2, order("A-2", "8", line("X", "1", "5")));
        var batch =
                commerce.intake()
                        .prepare(List.of(order("A-3", "8", line("X", "1", "5"))), List.of());
        commerce.transactions().executeWithoutResult(_ -> commerce.intake().identify(3, batch));
        var writer =
                Thread.ofVirtual()
                        .unstarted(
                                () -> commerce.committed(() -> commerce.intake().take(3, batch)));
        commerce.transactions()
                .executeWithoutResult(
                        _ -> {
                            mergeBoth();
                            writer.start();
                            await().until(() -> value(WAITING).equals(1L));
                        });
        writer.join();
        assertThat(value("select count(*) from commerce.customer_order")).isEqualTo(3L);
        assertThat(value("select count(distinct customer_id) from commerce.customer_order"))
                .isEqualTo(1L);
    }

    @Test
    void letsOthersFindAndMakePersonsWhileItWritesWhatWasFoundAhead() throws InterruptedException {
        var batch =
                commerce.intake()
                        .prepare(List.of(order("A-1", "7", line("X", "1", "5"))), List.of());
        commerce.transactions().executeWithoutResult(_ -> commerce.intake().identify(1, batch));
        var other = Thread.ofVirtual().unstarted(() -> customers("7", "8"));
        commerce.transactions()
                .executeWithoutResult(
                        _ -> {
                            commerce.intake().take(1, batch);
                            other.start();
                            await().until(() -> value(CUSTOMERS).equals(2L));
                        });
        other.join();
        assertThat(value(CUSTOMERS)).isEqualTo(2L);
    }

    private void customers(String... numbers) {
        var drafts = Stream.of(numbers).map(OrderIntakeTests::customer).toList();
        commerce.committed(() -> commerce.customers().resolve(drafts));
    }

    private void mergeBoth() {
        var ids = commerce.sql().sql("select id from customers.customer order by id");
        var both = ids.query((row, any) -> new CustomerId(row.getLong(1))).list();
        commerce.committed(
                () -> commerce.customers().merge(both.getFirst(), both.getLast(), "somebody"));
    }

    @Test
    void linksARefundToAnOrderThatArrivesLater() {
        commerce.committed(
                () -> commerce.intake().refunds(1, List.of(refund("R-1", "A-1", "3.50"))));
        commerce.committed(
                () -> commerce.intake().refunds(1, List.of(refund("R-1", "A-1", "1.50"))));
        commerce.committed(() -> intake(1, order("A-1", "7", line("X", "1", "10"))));
        commerce.committed(() -> commerce.intake().finish(1));
        assertThat(value("select refunded_minor from facts.orders")).isEqualTo(500L);
        assertThat(value("select customer_id is not null from facts.refunds")).isEqualTo(true);
        assertThat(value("select refunded_minor from customers.totals")).isEqualTo(500L);
    }

    @Test
    void countsNeitherCancelledNorTestOrders() {
        deliver(1, order("A-1", "7", line("X", "1", "10")));
        deliver(
                2,
                new OrderDraft(
                        "shop",
                        "A-1",
                        customer("7"),
                        MAY,
                        OrderStatus.CANCELLED,
                        List.of(line("X", "1", "10"))));
        assertThat(value("select counted from facts.orders")).isEqualTo(false);
        assertThat(value("select orders from customers.totals")).isEqualTo(0);
    }

    private IntakeResult deliver(long run, OrderDraft... drafts) {
        return commerce.committed(() -> intake(run, drafts).plus(commerce.intake().finish(run)));
    }

    private IntakeResult intake(long run, OrderDraft... drafts) {
        return commerce.intake().orders(run, List.of(drafts));
    }

    private Object value(String query) {
        return commerce.sql().sql(query).query().singleValue();
    }

    private List<Map<String, Object>> rows() {
        return commerce.sql()
                .sql(
                        """
                        select o.*, o.xmin::text, c.xmin::text, p.xmin::text, l.*
                        from commerce.customer_order o, customers.customer c,
                             commerce.product p, commerce.order_line l
                        order by o.id, c.id, p.id, l.line_no
                        """)
                .query()
                .listOfRows();
    }

    private static OrderDraft order(String number, @Nullable String customer, LineDraft... lines) {
        return new OrderDraft(
                "shop", number, customer(customer), MAY, OrderStatus.PLACED, List.of(lines));
    }

    private static RefundDraft refund(String number, String order, String amount) {
        return new RefundDraft("shop", number, order, null, MAY, new BigDecimal(amount));
    }

    private static @Nullable CustomerDraft customer(@Nullable String number) {
        return number == null
                ? null
                : new CustomerDraft("shop", number, null, null, "Germany", Map.of());
    }

    private static LineDraft line(String sku, String quantity, String price) {
        return new LineDraft(
                sku,
                "Product " + sku,
                null,
                new BigDecimal(quantity),
                new BigDecimal(price),
                BigDecimal.ZERO);
    }
}
