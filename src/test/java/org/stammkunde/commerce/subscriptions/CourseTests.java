package org.stammkunde.commerce.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stammkunde.commerce.subscriptions.Said.day;
import static org.stammkunde.commerce.subscriptions.Said.ended;
import static org.stammkunde.commerce.subscriptions.Said.started;
import static org.stammkunde.commerce.subscriptions.Said.updated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stammkunde.ingest.statements.Statement;

/// Lives of subscriptions, folded by hand.
class CourseTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void knowsAtWhichAmountItRanFromWhenToWhen() {
        var course =
                course(
                        started("2026-01-01", "{'plan': 'Basic', 'mrr': 49}"),
                        updated("2026-03-01", "{'plan': 'Pro', 'mrr': 99}"),
                        updated("2026-04-01", "{'mrr': 99}"),
                        updated("2026-05-01", "{'mrr': 79}"),
                        ended("2026-07-01", "{'end_reason': 'too expensive'}"));
        assertThat(course.periods(EUR))
                .containsExactly(
                        period("2026-01-01", "2026-03-01", 4_900L),
                        period("2026-03-01", "2026-05-01", 9_900L),
                        period("2026-05-01", "2026-07-01", 7_900L));
        var terms = course.present().terms();
        assertThat(terms.plan()).isEqualTo("Pro");
        assertThat(terms.endReason()).isEqualTo("too expensive");
        assertThat(course.present().mrrMinor(EUR)).isEqualTo(7_900);
    }

    @Test
    void comesToTheSameInWhateverOrderItIsToldAndHoweverOften() {
        var told =
                new ArrayList<>(
                        List.of(
                                started("2026-01-01", "{'plan': 'Basic', 'mrr': 49}"),
                                updated("2026-02-01", "{'quantity': 2}"),
                                updated("2026-03-01", "{'price': 30, 'interval': 'month'}"),
                                ended("2026-05-01", "{'end_reason': 'moved'}"),
                                started("2026-08-01", "{}"),
                                updated("2026-09-01", "{'status': 'paused'}"),
                                updated("2026-10-01", "{'status': 'active'}")));
        // 2 × 30 from March on; paused in September.
        var periods =
                List.of(
                        period("2026-01-01", "2026-03-01", 4_900L),
                        period("2026-03-01", "2026-05-01", 6_000L),
                        period("2026-08-01", "2026-09-01", 6_000L),
                        period("2026-09-01", "2026-10-01", 0L),
                        period("2026-10-01", null, 6_000L));
        var random = new Random(20_261_127);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(told, random);
            assertThat(Course.of(told).periods(EUR)).isEqualTo(periods);
            assertThat(Course.of(told).present().terms().endReason()).isNull();
        }
    }

    @Test
    void decidesBetweenStatementsOfTheSameMomentByMessage() {
        var one = updated("2026-01-01", "{'plan': 'A'}");
        var other = updated("2026-01-01", "{'plan': 'B'}");
        assertThat(course(one, other).present().terms().plan()).isEqualTo("B");
        assertThat(course(other, one).present().terms().plan()).isEqualTo("B");
    }

    @Test
    void runsFromWhenItSaysItBeganAtTheAmountKnownFirst() {
        var course =
                course(
                        updated("2026-06-15", "{'started_at': '2024-02-01', 'mrr': 10}"),
                        updated("2026-07-15", "{'started_at': '2024-02-01', 'mrr': 12}"));
        assertThat(course.periods(EUR))
                .containsExactly(
                        period("2024-02-01", "2026-07-15", 1_000L),
                        period("2026-07-15", null, 1_200L));
    }

    @Test
    void knowsAnAmountNamedLateFromTheBeginningOn() {
        var course = course(started("2026-01-01", "{}"), updated("2026-02-01", "{'mrr': 50}"));
        assertThat(course.periods(EUR)).containsExactly(period("2026-01-01", null, 5_000L));
    }

    @Test
    void countsATrialAsNothingUntilItIsPaidFor() {
        var course =
                course(
                        started("2026-01-01", "{'mrr': 20, 'status': 'trialing'}"),
                        updated("2026-01-15", "{'status': 'active'}"));
        assertThat(course.periods(EUR))
                .containsExactly(
                        period("2026-01-01", "2026-01-15", 0L), period("2026-01-15", null, 2_000L));
    }

    @Test
    void endsWhenItSaysItWillAndNotBefore() {
        var course =
                course(
                        started("2026-01-01", "{'mrr': 20}"),
                        ended("2026-03-10", "{'ended_at': '2026-12-31'}"),
                        updated("2026-04-01", "{'status': 'active', 'mrr': 25}"));
        assertThat(course.periods(EUR))
                .containsExactly(
                        period("2026-01-01", "2026-04-01", 2_000L),
                        period("2026-04-01", "2026-12-31", 2_500L));
    }

    @Test
    void goesOnWhenTheEndIsTakenBack() {
        var course =
                course(
                        started("2026-01-01", "{'mrr': 20}"),
                        ended("2026-03-10", "{'ended_at': '2026-12-31'}"),
                        updated("2026-03-20", "{'ended_at': null, 'end_reason': null}"));
        assertThat(course.periods(EUR)).containsExactly(period("2026-01-01", null, 2_000L));
    }

    @Test
    void didNotRunBetweenItsEndAndItsReturnEvenIfItNamesTheFirstBeginning() {
        var course =
                course(
                        started("2026-01-01", "{'mrr': 20, 'started_at': '2026-01-01'}"),
                        ended("2026-03-01", "{}"),
                        updated("2026-03-05", "{'end_reason': 'late word'}"),
                        updated("2026-06-01", "{'status': 'active', 'started_at': '2026-01-01'}"));
        assertThat(course.periods(EUR))
                .containsExactly(
                        period("2026-01-01", "2026-03-01", 2_000L),
                        period("2026-06-01", null, 2_000L));
    }

    @Test
    void staysEndedWhenTheEndIsToldTwice() {
        var course =
                course(
                        started("2026-01-01", "{'mrr': 20}"),
                        ended("2026-03-01", "{}"),
                        ended("2026-03-04", "{'end_reason': 'price'}"),
                        updated("2026-03-05", "{'status': 'canceled'}"));
        assertThat(course.periods(EUR)).containsExactly(period("2026-01-01", "2026-03-01", 2_000L));
        assertThat(course.present().terms().endReason()).isEqualTo("price");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Course course(Statement<SubscriptionWord>... statements) {
        return Course.of(List.of(statements));
    }

    private static Period period(String from, @Nullable String to, Long minor) {
        return new Period(day(from), to == null ? null : day(to), minor);
    }
}
