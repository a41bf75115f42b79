package org.stammkunde.customers;

import static org.stammkunde.customers.CustomerReader.ALL;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.Slice;

/// Reads one page of the customer list. The ids of the page are found first, touching only the
/// tables that filter and sort; then those customers are read.
///
/// There are three ways to find them, and the planner cannot know which is right, for it has no
/// figures on beginnings of words, nor on who is where in which order:
/// - few matches are collected, counted and sorted at once;
/// - of many, the first steps along the index of the order nearly always fill the page;
/// - where they do not, because the matches lie at the other end, all are collected after all.
///   With words that is done at once: whoever looks for "Anna" and sorts by name from Z to A
///   would walk past everybody else.
@Repository
class CustomerListStore {

    private static final int STEPS = 20_000;

    private final JdbcClient sql;
    private final CustomerReader reader;

    CustomerListStore(JdbcClient sql, CustomerReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    Slice<Customer> list(CustomerQuery query) {
        if (query.text() != null) {
            return named(query);
        }
        var few = few(query);
        if (!few.more()) {
            return few;
        }
        var walked = walked(query);
        boolean filled = walked.items().size() == query.page().size();
        return filled || !query.filters() ? walked : collected(query);
    }

    /// The keys are looked up one by one, lest the planner read a whole table to join them.
    private Slice<Customer> few(CustomerQuery query) {
        var filter = CustomerTables.filtering(query);
        var found =
                "with found as materialized (select %s as id %s %s limit %d), "
                        .formatted(
                                filter.id(),
                                filter.from(),
                                CustomerConditions.where(query),
                                Slice.COUNTED + 1);
        return slice(query, found, Slice.COUNTED, order(query).byLookup(query.page(), "found.id"));
    }

    private Slice<Customer> walked(CustomerQuery query) {
        var tables =
                query.filters()
                        ? CustomerTables.filtering(query).with(order(query).tables)
                        : order(query).tables;
        var found =
                """
                with steps as (
                    select %s as id, %s as key, %s as fits %s where true %s %s limit :steps),
                found as (select id, key from steps where fits limit :reach),
                """
                        .formatted(
                                tables.id(),
                                order(query).key(),
                                CustomerConditions.all(query),
                                tables.from(),
                                CustomerConditions.ends(query, order(query)),
                                order(query).by(query.page()));
        var slice = slice(query, found, Integer.MAX_VALUE, order(query).byKey(query.page()));
        return Slice.counted(slice.items(), Slice.COUNTED + 1L);
    }

    private Slice<Customer> collected(CustomerQuery query) {
        var tables = CustomerTables.filtering(query).with(order(query).tables);
        var found =
                "with found as materialized (select %s as id, %s as key %s %s), "
                        .formatted(
                                tables.id(),
                                order(query).key(),
                                tables.from(),
                                CustomerConditions.where(query));
        return slice(query, found, Integer.MAX_VALUE, order(query).byKey(query.page()));
    }

    /// The words come before everything else: else the planner looks up the profile of each
    /// customer who ordered lately.
    private Slice<Customer> named(CustomerQuery query) {
        var order = order(query);
        var totals = CustomerConditions.totals(query, order);
        boolean profiles = order.tables == CustomerTables.PROFILES;
        var join = "join customers.totals t on t.customer_id = named.id where true" + totals;
        var found =
                """
                with named as materialized (
                    select c.id, %s as key from customers.customer c where true %s),
                found as materialized (select named.id, %s as key from named %s),
                """
                        .formatted(
                                profiles ? order.key() : "null",
                                CustomerConditions.profile(query),
                                profiles ? "named.key" : order.key(),
                                profiles && totals.isEmpty() ? "" : join);
        return slice(query, found, Integer.MAX_VALUE, order.byKey(query.page()));
    }

    /// @param most with more matches than this, none are read
    private Slice<Customer> slice(CustomerQuery query, String found, int most, String by) {
        var page = query.page();
        long offset = Math.min(page.offset(), Slice.COUNTED);
        var items = new ArrayList<Customer>();
        var matches = new AtomicLong();
        var statement = found + rows(most, by, order(query).by(page));
        CustomerConditions.bound(sql.sql(statement), query)
                .param("size", page.size())
                .param("offset", offset)
                .param("reach", offset + page.size())
                .param("steps", offset + STEPS)
                .query(
                        row -> {
                            matches.set(row.getLong("matches"));
                            if (row.getObject("id") != null) {
                                items.add(reader.read(row));
                            }
                        });
        return Slice.counted(items, matches.get());
    }

    private static CustomerOrder order(CustomerQuery query) {
        return CustomerOrder.of(query.page());
    }

    /// The page of what was found, with the number of all matches; the rows only where these are
    /// not more than `most`.
    private static String rows(int most, String by, String order) {
        return """
                counted as (select count(*) as matches from found),
                page as (
                    select id from found where (select matches from counted) <= %d %s
                    limit :size offset :offset)
                %s, counted.matches
                from counted left join (
                    page join customers.totals t on t.customer_id = page.id
                    join customers.customer c on c.id = page.id) on true %s
                """
                .formatted(most, by, ALL, order);
    }
}
