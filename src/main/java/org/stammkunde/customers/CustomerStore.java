package org.stammkunde.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Slice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads customers for lists and pages.
@Repository
class CustomerStore {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final int FETCH = 1_000;
    private static final int FEW = 10_000;

    private static final String ALL =
            """
            select c.id, c.external_id, c.email, c.name, c.country, c.attributes::text,
                   c.created_at, t.orders, t.value_minor, t.refunded_minor, t.first_order_at,
                   t.last_order_at
            """;
    private static final String FROM =
            """
            from customers.totals t
            join customers.customer c on c.id = t.customer_id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    CustomerStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Customer> find(CustomerId id) {
        return sql.sql(ALL + FROM + "where c.id = :id")
                .param("id", id.value())
                .query((row, any) -> customer(row))
                .optional();
    }

    Slice<Customer> list(CustomerQuery query) {
        long count = count(query);
        return Slice.counted(page(query, count <= FEW), count);
    }

    /// The page of the query, without counting all of it.
    List<Customer> first(CustomerQuery query) {
        return page(query, count(query, FEW + 1) <= FEW);
    }

    /// Finds the ids of the page first, touching only the tables that filter and sort, then
    /// reads those customers. Few matches are collected before they are sorted; otherwise the
    /// index of the order is walked until the page is full. The planner cannot know which is
    /// right: it has no figures on beginnings of words. For the same reason the keys of few
    /// matches are looked up one by one, lest it read a whole table to join them.
    private List<Customer> page(CustomerQuery query, boolean few) {
        var page = query.page();
        var order = CustomerOrder.of(page.sort());
        var filter = CustomerTables.filtering(query);
        var both = query.filters() ? filter.with(order.tables) : order.tables;
        var ids =
                few
                        ? "with found as materialized (select %s as id %s %s) select id from found %s"
                                .formatted(
                                        filter.id(),
                                        filter.from(),
                                        where(query),
                                        order.byLookup(page, "found.id"))
                        : "select %s as id %s %s %s"
                                .formatted(both.id(), both.from(), where(query), order.by(page));
        var statement =
                "with page as (%s limit :size offset :offset) %s %s join page on page.id = c.id %s"
                        .formatted(ids, ALL, FROM, order.by(page));
        return bound(statement, query)
                .param("size", page.size())
                .param("offset", Math.min(page.offset(), Slice.COUNTED))
                .query((row, any) -> customer(row))
                .list();
    }

    /// Hands over every customer of the query in its order, in small portions from the server.
    void forEach(CustomerQuery query, Consumer<Customer> each) {
        var page = query.page();
        bound(ALL + FROM + where(query) + CustomerOrder.of(page.sort()).by(page), query)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(customer(row));
                        });
    }

    List<Identifier> identifiers(CustomerId id) {
        return sql.sql(
                        """
                        select source, value from customers.identifier
                        where customer_id = :id order by source, value
                        """)
                .param("id", id.value())
                .query((row, any) -> new Identifier(row.getString(1), row.getString(2)))
                .list();
    }

    Map<CustomerId, String> labels(Collection<CustomerId> ids) {
        var labels = new HashMap<CustomerId, String>();
        sql.sql(
                        """
                        select id, coalesce(name, email, external_id, id::text)
                        from customers.customer where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(
                        row -> {
                            labels.put(new CustomerId(row.getLong(1)), row.getString(2));
                        });
        return labels;
    }

    /// Every country there is, found by hopping along the index.
    List<String> countries() {
        return sql.sql(
                        """
                        with recursive hop as (
                            (select min(country) as country from customers.customer)
                            union all
                            select (select min(c.country) from customers.customer c
                                    where c.country > hop.country)
                            from hop where hop.country is not null
                        )
                        select country from hop where country is not null
                        """)
                .query(String.class)
                .list();
    }

    private long count(CustomerQuery query) {
        return count(query, Slice.COUNTED + 1);
    }

    private long count(CustomerQuery query, int most) {
        var from = CustomerTables.filtering(query).from();
        return bound(
                        "select count(*) from (select 1 %s %s limit :most) counted"
                                .formatted(from, where(query)),
                        query)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String where(CustomerQuery query) {
        return "where true"
                + (query.text() == null ? "" : " and c.words @@ cast(:words as tsquery)")
                + (query.country() == null ? "" : " and c.country = :country")
                + (query.hasOrders() == null
                        ? ""
                        : query.hasOrders()
                                ? " and t.last_order_at is not null"
                                : " and t.last_order_at is null")
                + (query.lastOrderFrom() == null ? "" : " and t.last_order_at >= :from")
                + (query.lastOrderTo() == null ? "" : " and t.last_order_at < :to");
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, CustomerQuery query) {
        return statement
                .param("words", query.text() == null ? null : prefixes(query.text()))
                .param("country", query.country())
                .param("from", utc(query.lastOrderFrom()))
                .param("to", utc(query.lastOrderTo()));
    }

    private JdbcClient.StatementSpec bound(String statement, CustomerQuery query) {
        return bound(sql.sql(statement), query);
    }

    /// All words must be there, each as a beginning. Words hold letters and digits only.
    private static String prefixes(String text) {
        return Normalised.words(text).stream()
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private Customer customer(ResultSet row) throws SQLException {
        var id = new CustomerId(row.getLong("id"));
        return new Customer(
                id,
                row.getString("external_id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("country"),
                attributes(row.getString("attributes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new CustomerTotals(
                        id,
                        row.getInt("orders"),
                        row.getLong("value_minor"),
                        row.getLong("refunded_minor"),
                        instant(row.getObject("first_order_at", OffsetDateTime.class)),
                        instant(row.getObject("last_order_at", OffsetDateTime.class))));
    }

    private Map<String, String> attributes(String text) {
        return text.equals("{}") ? Map.of() : json.readValue(text, TEXTS);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
