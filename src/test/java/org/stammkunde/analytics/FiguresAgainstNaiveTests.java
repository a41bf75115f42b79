package org.stammkunde.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.analytics.FactBook.Document;
import org.stammkunde.analytics.FactBook.Purchase;

/// Random shops, changed again and again: the marts and their queries give what the definitions
/// give when worked out customer by customer.
class FiguresAgainstNaiveTests {

    private static final LocalDate FIRST = LocalDate.parse("2010-11-20");
    private static final int DAYS = 150;
    private static final int CUSTOMERS = 25;
    private static final int CHANGES = 4;
    private static final int SMALL_CHANGES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equalsTheDefinitionsAfterEveryChange(long seed) throws SQLException {
        var random = new Random(seed);
        try (var book = new FactBook()) {
            for (int change = 0; change < CHANGES; change++) {
                change(book, random, change == 0 ? 150 : 12);
                book.settle();
                compare(book, random, true);
                compare(book, random, false);
                compareSome(book, random, true);
                compareSome(book, random, false);
                compareWithEverybody(book, random);
            }
            compareWithRebuilt(book);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void areAfterSmallChangesWhatTheyWouldBeAnew(long seed) throws SQLException {
        var random = new Random(seed);
        try (var book = new FactBook()) {
            for (int change = 0; change < SMALL_CHANGES; change++) {
                change(book, random, change == 0 ? 150 : 1 + random.nextInt(6));
                book.settle();
                compareWithRebuilt(book);
            }
        }
    }

    /// Where any order is free all count in two ways.
    @Test
    void aLongLifeIsWhatItWouldBeAnewWhenItsOnlyFreeOrderComesAndGoes() throws SQLException {
        try (var book = new FactBook()) {
            for (int order = 1; order <= 40; order++) {
                book.order(order, 7L, FIRST.plusDays(order).toString(), 500);
            }
            book.settle();
            for (int day : new int[] {41, 20, 0}) {
                book.order(100, 7L, FIRST.plusDays(day).toString(), 0).settle();
                assertThat(scopes(book)).containsExactly(1, 2);
                compareWithRebuilt(book);
                book.order(41, 7L, FIRST.plusDays(30).toString(), 900).settle();
                compareWithRebuilt(book);
                book.remove(100).settle();
                assertThat(scopes(book)).containsExactly(0);
                compareWithRebuilt(book);
                book.remove(41).settle();
                compareWithRebuilt(book);
            }
        }
    }

    private static List<Integer> scopes(FactBook book) {
        return book.sql()
                .sql("select distinct scope from marts.purchase order by 1")
                .query(Integer.class)
                .list();
    }

    @Test
    void equalsTheDefinitionsWithoutAnyOrder() throws SQLException {
        try (var book = new FactBook()) {
            compare(book, new Random(0), true);
        }
    }

    private static void change(FactBook book, Random random, int orders) {
        for (int i = 0; i < orders; i++) {
            long id = random.nextInt(300);
            if (random.nextInt(10) == 0) {
                book.remove(id);
            } else {
                book.put(purchase(id, random));
            }
        }
        for (int i = 0; i < 5; i++) {
            book.refund(
                    new Document(
                            random.nextInt(3) == 0 ? null : customer(random),
                            random.nextInt(3) == 0 ? 1L : null,
                            FIRST.plusDays(random.nextInt(DAYS)),
                            random.nextInt(5_000)));
        }
    }

    /// Only four times of day, so that ties come up; numbers in another order than ids.
    private static Purchase purchase(long id, Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var at = day.atTime(6 * random.nextInt(4), 0).toInstant(ZoneOffset.UTC);
        var customer = random.nextInt(8) == 0 ? null : customer(random);
        long value = isGift(customer, random) ? 0 : 1 + random.nextInt(10_000);
        return new Purchase(
                id,
                customer,
                Integer.toString(random.nextInt(1_000)) + "-" + id,
                at,
                day,
                random.nextInt(9) != 0,
                value,
                value == 0 ? 0 : random.nextLong(value));
    }

    /// One customer in five has free orders now and then: those of the others count in one way.
    private static boolean isGift(@Nullable Long customer, Random random) {
        return (customer == null || customer % 5 == 0) && random.nextInt(3) == 0;
    }

    /// Ids far apart, so that sets of customers need more than one word.
    private static Long customer(Random random) {
        return 29L * random.nextInt(CUSTOMERS);
    }

    private static void compare(FactBook book, Random random, boolean countFree) {
        var naive = new NaiveFigures(book.purchases(), book.documents(), countFree);
        int scope = countFree ? 1 : 2;
        for (int window : new int[] {1, 7, 30, 365}) {
            var periods = periods(random);
            assertThat(counts(book, Population.EVERYBODY, periods, window, scope))
                    .as("window %d, periods %s", window, periods)
                    .isEqualTo(periods.stream().map(p -> naive.counts(p, window)).toList());
            for (var group : CustomerGroup.values()) {
                var period = periods.getFirst();
                assertThat(members(book, Membership.of(group, period, window), scope))
                        .as("%s of %s, window %d", group, period, window)
                        .containsExactlyElementsOf(
                                new TreeSet<>(naive.group(group, period, window)));
            }
        }
        for (var granularity : Granularity.values()) {
            assertThat(CohortStore.entries(book.sql(), Population.EVERYBODY, granularity, scope))
                    .isEqualTo(naive.cohorts(granularity));
        }
    }

    /// A segment is a shop of its customers alone: the definitions know no other way.
    private static void compareSome(FactBook book, Random random, boolean countFree) {
        var some = new TreeSet<Long>();
        IntStream.range(0, 12).forEach(_ -> some.add(customer(random)));
        var whose = FactBook.population(some);
        var naive =
                new NaiveFigures(
                        book.purchases().stream().filter(p -> isIn(some, p.customer())).toList(),
                        book.documents().stream().filter(d -> isIn(some, d.customer())).toList(),
                        countFree);
        int scope = countFree ? 1 : 2;
        for (int window : new int[] {1, 30, 365}) {
            var periods = periods(random);
            assertThat(counts(book, whose, periods, window, scope))
                    .as("%s, window %d, periods %s", some, window, periods)
                    .isEqualTo(periods.stream().map(p -> naive.counts(p, window)).toList());
            for (var group : CustomerGroup.values()) {
                var period = periods.getFirst();
                var members = Membership.of(group, period, window).among(whose);
                assertThat(members(book, members, scope))
                        .as("%s of %s among %s, window %d", group, period, some, window)
                        .containsExactlyElementsOf(
                                new TreeSet<>(naive.group(group, period, window)));
            }
        }
        for (var granularity : Granularity.values()) {
            assertThat(CohortStore.entries(book.sql(), whose, granularity, scope))
                    .isEqualTo(naive.cohorts(granularity));
        }
    }

    private static boolean isIn(Set<Long> some, @Nullable Long customer) {
        return customer != null && some.contains(customer);
    }

    /// Guests are in no segment, not even in one of all customers.
    private static void compareWithEverybody(FactBook book, Random random) {
        var all =
                FactBook.population(LongStream.range(0, CUSTOMERS).mapToObj(i -> 29 * i).toList());
        var periods = periods(random);
        for (int window : new int[] {7, 30}) {
            assertThat(counts(book, all, periods, window, 1))
                    .isEqualTo(
                            counts(book, Population.EVERYBODY, periods, window, 1).stream()
                                    .map(FiguresAgainstNaiveTests::withoutGuests)
                                    .toList());
        }
        for (var granularity : Granularity.values()) {
            assertThat(CohortStore.entries(book.sql(), all, granularity, 1))
                    .isEqualTo(
                            CohortStore.entries(book.sql(), Population.EVERYBODY, granularity, 1));
        }
    }

    private static Counts withoutGuests(Counts all) {
        return new Counts(
                all.customersAtStart(),
                all.customersAtEnd(),
                all.newCustomers(),
                all.newAtEnd(),
                all.retainedCustomers(),
                all.inactiveAtStart(),
                all.buyers(),
                all.repeatCustomers(),
                all.repeatBuyers(),
                all.orders(),
                all.valueMinor(),
                all.newValueMinor(),
                all.refundedMinor(),
                0,
                0,
                0,
                all.gaps(),
                all.gapDays(),
                all.gapMedian(),
                all.lifespanDays(),
                all.customersEver());
    }

    private static List<Counts> counts(
            FactBook book, Population whose, List<Period> periods, int window, int scope) {
        return FiguresStore.counts(book.sql(), whose, periods, window, scope);
    }

    private static List<Period> periods(Random random) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < 5; i++) {
            var from = FIRST.plusDays(random.nextInt(DAYS + 20) - 10L);
            periods.add(new Period(from, from.plusDays(1 + random.nextInt(60))));
        }
        return periods;
    }

    private static List<Long> members(FactBook book, Membership members, int scope) {
        return book
                .sql()
                .sql(members.query())
                .params(members.params())
                .param("scope", scope)
                .query(Long.class)
                .stream()
                .sorted()
                .toList();
    }

    private static void compareWithRebuilt(FactBook book) {
        var kept = contents(book);
        book.rebuild();
        assertThat(kept).isEqualTo(contents(book));
    }

    private static List<List<String>> contents(FactBook book) {
        return List.of(
                rows(book, "marts.purchase", "true"),
                rows(book, "marts.daily", "orders <> 0"),
                rows(book, "marts.flow", "following <> 0 or skipping <> 0"),
                rows(book, "marts.gap", "n <> 0"),
                rows(book, "marts.cohort", "customers <> 0"));
    }

    private static List<String> rows(FactBook book, String table, String condition) {
        return book.sql()
                .sql(
                        "select cast(t as varchar) from %s t where %s order by 1"
                                .formatted(table, condition))
                .query(String.class)
                .list();
    }
}
