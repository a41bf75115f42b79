package org.stammkunde.commerce.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.commerce.subscriptions.Said.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.CustomerDraft;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.statements.Heard;
import org.stammkunde.ingest.statements.Statement;
import org.stammkunde.ingest.statements.Subject;
import org.stammkunde.testing.IntegrationTest;

/// What is stored follows from what was said, in whatever order and batches it arrives.
@IntegrationTest
class SubscriptionIntakeTests {

    private static final List<Statement<SubscriptionWord>> TOLD =
            List.of(
                    Said.started("2026-01-01", "{'plan': 'Basic', 'mrr': 49}"),
                    Said.updated("2026-02-01", "{'price': 30, 'interval': 'month'}"),
                    Said.updated("2026-03-01", "{'quantity': 2}"),
                    Said.ended("2026-05-01", "{'end_reason': 'moved'}"),
                    Said.started("2026-08-01", "{'plan': 'Pro'}"));

    @Autowired private SubscriptionIntake intake;
    @Autowired private SubscriptionStore store;
    @Autowired private SubscriptionStatements statements;
    @Autowired private Customers customers;
    @Autowired private JdbcClient jdbc;

    @Test
    void storesTheSameInWhateverOrderAndBatchesItIsTold() {
        var random = new Random(11);
        for (int i = 0; i < 20; i++) {
            var number = "SI-" + i;
            var told = new ArrayList<>(TOLD);
            Collections.shuffle(told, random);
            int cut = random.nextInt(told.size());
            take(number, told.subList(0, cut));
            take(number, told.subList(cut, told.size()));
            // 49 in January, 30 in February, 60 until the end, 60 again from August on.
            assertThat(periods(number))
                    .containsExactly(
                            new Period(day("2026-01-01"), day("2026-02-01"), 4_900L),
                            new Period(day("2026-02-01"), day("2026-03-01"), 3_000L),
                            new Period(day("2026-03-01"), day("2026-05-01"), 6_000L),
                            new Period(day("2026-08-01"), null, 6_000L));
            var row = row(number);
            Collections.shuffle(told, random);
            take(number, told);
            assertThat(row(number)).as("told again").isEqualTo(row);
        }
    }

    @Test
    void followsItsCustomer() {
        var byMail = sighting(null, "si-moved@example.com");
        intake.take(List.of(new Heard<>(new Subject("si-shop", "SI-M"), TOLD.getFirst(), byMail)));
        customers.resolveSightings(List.of(sighting("M-1", null)));
        var person =
                customers
                        .resolveSightings(List.of(sighting("M-1", "si-moved@example.com")))
                        .getFirst();
        assertThat(
                        jdbc.sql(
                                        "select customer_id from commerce.subscription where number"
                                                + " = 'SI-M'")
                                .query(Long.class)
                                .single())
                .isEqualTo(person.customerNumber());
    }

    @Test
    void belongsToWhomTheNewestStatementNames() {
        var key = new Subject("si-shop", "SI-N");
        intake.take(List.of(new Heard<>(key, TOLD.get(1), sighting("N-new", null))));
        intake.take(List.of(new Heard<>(key, TOLD.get(0), sighting("N-old", null))));
        var newest = customers.resolveSightings(List.of(sighting("N-new", null))).getFirst();
        assertThat(
                        jdbc.sql(
                                        "select customer_id from commerce.subscription where number"
                                                + " = 'SI-N'")
                                .query(Long.class)
                                .single())
                .isEqualTo(newest.customerNumber());
    }

    private void take(String number, List<Statement<SubscriptionWord>> told) {
        var key = new Subject("si-shop", number);
        intake.take(told.stream().map(each -> new Heard<>(key, each, null)).toList());
    }

    private List<Period> periods(String number) {
        var id = statements.ids(List.of(new Subject("si-shop", number))).values().iterator().next();
        return Objects.requireNonNull(store.periods(List.of(id)).get(id));
    }

    private String row(String number) {
        return jdbc.sql("select s::text from commerce.subscription s where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static Sighting sighting(@Nullable String number, @Nullable String email) {
        var who = new CustomerDraft("si-shop", number, email, null, null, Map.of());
        return new Sighting(who, day("2026-01-01"), Cause.UNKNOWN);
    }
}
