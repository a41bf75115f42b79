package org.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.testing.SettableClock;
import org.stammkunde.testing.TestDatabase;

class CustomersTests {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
    private static final long MICROS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() * 1_000;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final Customers customers =
            CustomersOnDatabase.of(database, SettableClock.at("2026-06-01T00:00:00Z"));

    @Test
    void givesProgramsTheExactNumberAndTheVeryLastPage() {
        sql.sql(
                        """
                        with made as (
                            insert into customers.customer (external_id)
                            select n from generate_series(1, 10005) n
                            returning id, external_id::integer as n)
                        insert into customers.totals (customer_id, orders, last_order_at)
                        select id, 1, timestamptz '2026-01-01' + n * interval '1 minute' from made
                        """)
                .update();
        var whole = new CustomerQuery(null, null, null, null, null, page(200));
        assertThat(customers.count(whole)).isEqualTo(10_005);
        var seen = new ArrayList<String>();
        var stretch = customers.after(whole, null);
        for (; stretch.end() != null; stretch = customers.after(whole, stretch.end())) {
            stretch.items().forEach(customer -> seen.add(customer.externalId()));
        }
        assertThat(stretch.items())
                .extracting(Customer::externalId)
                .containsExactly("5", "4", "3", "2", "1");
        assertThat(seen).hasSize(10_000).doesNotHaveDuplicates();
    }

    private static PageRequest page(int size) {
        return new PageRequest(0, size, null, false);
    }

    /// What is read must not depend on how far down it lies.
    @Test
    void findsTheLastRowsByTheIndexAlone() {
        sql.sql(
                        """
                        with made as (
                            insert into customers.customer (external_id)
                            select n from generate_series(1, 20000) n
                            returning id, external_id::integer as n)
                        insert into customers.totals (customer_id, orders, last_order_at)
                        select id, 1, timestamptz '2026-01-01' + n * interval '1 minute' from made
                        """)
                .update();
        sql.sql("analyze customers.customer, customers.totals").update();
        var far = new CustomerQuery(null, null, null, null, null, page(50));
        var place = new Place(Long.toString(MICROS + 100 * 60_000_000L), Long.MAX_VALUE >> 1);
        long before = rowsRead();
        assertThat(customers.after(far, place).items().getFirst().externalId()).isEqualTo("100");
        assertThat(rowsRead() - before).isBetween(50L, 200L);
    }

    /// Rows of both tables that were read so far by anybody, by index or one after the other.
    private long rowsRead() {
        sql.sql("select pg_stat_force_next_flush()").query().singleRow();
        sql.sql("select pg_stat_clear_snapshot()").query().singleRow();
        return sql.sql(
                        """
                        select sum(seq_tup_read + idx_tup_fetch) from pg_stat_user_tables
                        where schemaname = 'customers' and relname in ('customer', 'totals')
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void recognisesACustomerByNumberThenByAddress() {
        var ids =
                resolve(
                        draft("1", null, "Anna"),
                        draft("1", " Anna@Example.org ", null),
                        draft(null, "anna@example.ORG", null),
                        draft("2", "anna@example.org", "Another account"),
                        draft(null, "bernd@example.org", null),
                        draft("3", "bernd@example.org", null));
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isEqualTo(ids.get(0));
        assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
        assertThat(ids.get(5)).isEqualTo(ids.get(4));
        assertThat(customers.get(ids.get(4)).externalId()).isEqualTo("3");
    }

    @Test
    void keepsTheNewestStatementOfEachField() {
        var id = sighted(draft("1", null, "Anna Alt"), MAY).getFirst();
        sighted(draft("1", "a@example.org", null), MAY.plusSeconds(60));
        sighted(draft("1", "old@example.org", "Anna Neu"), MAY.plusSeconds(30));
        assertThat(customers.get(id).name()).isEqualTo("Anna Neu");
        assertThat(customers.get(id).email()).isEqualTo("a@example.org");
    }

    @Test
    void touchesNobodyWhoIsAsStated() {
        sighted(draft("1", "a@example.org", "Anna"), MAY);
        var before =
                sql.sql("select xmin::text, changed::text from customers.customer")
                        .query()
                        .listOfRows();
        sighted(draft("1", "a@example.org", "Anna"), MAY);
        assertThat(
                        sql.sql("select xmin::text, changed::text from customers.customer")
                                .query()
                                .listOfRows())
                .isEqualTo(before);
    }

    @Test
    void makesEveryCustomerOnceWhenWritersRace() throws Exception {
        var drafts = new ArrayList<CustomerDraft>();
        for (int i = 0; i < 500; i++) {
            drafts.add(draft("n" + i, "c" + i + "@example.org", "Name " + i));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var results = new ArrayList<Future<List<CustomerId>>>();
            for (int i = 0; i < 8; i++) {
                results.add(pool.submit(() -> resolve(drafts.toArray(CustomerDraft[]::new))));
            }
            var first = results.getFirst().get();
            for (var result : results) {
                assertThat(result.get()).isEqualTo(first);
            }
        }
        assertThat(sql.sql("select count(*) from customers.customer").query(Long.class).single())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"mull,1", "MÜLLER,1", "example,2", "k-77,1", "weber anna,1", "nobody,0"})
    void findsByBeginningsOfWordsWithoutAccents(String text, int hits) {
        resolve(
                draft("K-77", "jo@example.org", "Jörg Müller"),
                draft("K-78", "anna.weber@example.org", null));
        assertThat(list(text, null).items()).hasSize(hits);
        assertThat(list(text, null).total()).isEqualTo(hits);
    }

    @ParameterizedTest
    @CsvSource({"name", "created", "orders", "value", "last"})
    void pagesThroughEveryOrderWithoutLossOrRepetition(String sort) {
        for (int i = 0; i < 25; i++) {
            resolve(draft("n" + i, null, i % 3 == 0 ? null : "Name " + i % 4));
        }
        var seen = new ArrayList<CustomerId>();
        for (int page = 0; page < 4; page++) {
            var slice = customers.list(query(null, null, new PageRequest(page, 7, sort, false)));
            slice.items().forEach(customer -> seen.add(customer.id()));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        var all = new ArrayList<CustomerId>();
        transactions.executeWithoutResult(
                status ->
                        customers.forEach(
                                query(null, null, new PageRequest(0, 7, sort, false)),
                                customer -> all.add(customer.id())));
        assertThat(all).isEqualTo(seen);
    }

    @Test
    void filtersByCountryAndOrders() {
        var id =
                resolve(
                                new CustomerDraft("shop", "1", null, null, "Deutschland", Map.of()),
                                new CustomerDraft("shop", "2", null, null, "de", Map.of()))
                        .getFirst();
        transactions.executeWithoutResult(
                status -> customers.report(List.of(new CustomerTotals(id, 2, 500, 0, MAY, MAY))));
        assertThat(list(null, "DE").total()).isEqualTo(2);
        assertThat(customers.countries()).containsExactly("DE");
        var page = new PageRequest(0, 10, "value", true);
        var buyers = customers.list(new CustomerQuery(null, "DE", true, MAY, null, page));
        assertThat(buyers.items()).extracting(Customer::id).containsExactly(id);
        assertThat(customers.list(new CustomerQuery(null, null, false, null, null, page)).total())
                .isEqualTo(1);
    }

    private Slice<Customer> list(@Nullable String text, @Nullable String country) {
        return customers.list(query(text, country, new PageRequest(0, 10, null, false)));
    }

    private static CustomerQuery query(
            @Nullable String text, @Nullable String country, PageRequest page) {
        return new CustomerQuery(text, country, null, null, null, page);
    }

    private List<CustomerId> resolve(CustomerDraft... drafts) {
        return Objects.requireNonNull(
                transactions.execute(status -> customers.resolve(List.of(drafts))));
    }

    private List<CustomerId> sighted(CustomerDraft draft, Instant at) {
        var sighting = new Sighting(draft, at, Cause.UNKNOWN);
        return Objects.requireNonNull(
                        transactions.execute(
                                status -> customers.resolveSightings(List.of(sighting))))
                .stream()
                .map(person -> Objects.requireNonNull(person.customer()))
                .toList();
    }

    private static CustomerDraft draft(
            @Nullable String number, @Nullable String email, @Nullable String name) {
        return new CustomerDraft("shop", number, email, name, null, Map.of());
    }
}
