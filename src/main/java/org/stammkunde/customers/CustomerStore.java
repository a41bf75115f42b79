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
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads customers for lists and pages.
@Repository
class CustomerStore {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String LABEL = "lower(coalesce(c.name, c.email, c.external_id, ''))";
    private static final int FETCH = 1_000;

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
        return Slice.counted(first(query), count(query));
    }

    /// The page of the query, without counting.
    List<Customer> first(CustomerQuery query) {
        var page = query.page();
        var statement = ALL + FROM + where(query) + orderBy(page) + " limit :size offset :offset";
        return bound(statement, query)
                .param("size", page.size())
                .param("offset", Math.min(page.offset(), Slice.COUNTED))
                .query((row, any) -> customer(row))
                .list();
    }

    /// Hands over every customer of the query in its order, in small portions from the server.
    void forEach(CustomerQuery query, Consumer<Customer> each) {
        bound(ALL + FROM + where(query) + orderBy(query.page()), query)
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
        return bound(
                        "select count(*) from (select 1 "
                                + FROM
                                + where(query)
                                + " limit :most) counted",
                        query)
                .param("most", Slice.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private static String where(CustomerQuery query) {
        return "where true"
                + (query.text() == null ? "" : " and c.words @@ cast(:words as tsquery)")
                + (query.country() == null ? "" : " and c.country = :country")
                + (query.hasOrders() == null
                        ? ""
                        : query.hasOrders() ? " and t.orders > 0" : " and t.orders = 0")
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

    private static String orderBy(PageRequest page) {
        var order = CustomerOrder.of(page.sort());
        return " order by " + (order.backwards(page) ? order.descending : order.ascending);
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

    /// How lists can be sorted, each served by an index.
    private enum CustomerOrder {
        NAME(LABEL + ", c.id", LABEL + " desc, c.id desc"),
        CREATED("c.created_at, c.id", "c.created_at desc, c.id desc"),
        ORDERS("t.orders, t.customer_id", "t.orders desc, t.customer_id desc"),
        VALUE("t.value_minor, t.customer_id", "t.value_minor desc, t.customer_id desc"),
        LAST(
                "t.last_order_at nulls first, t.customer_id",
                "t.last_order_at desc nulls last, t.customer_id desc");

        private final String ascending;
        private final String descending;

        CustomerOrder(String ascending, String descending) {
            this.ascending = ascending;
            this.descending = descending;
        }

        static CustomerOrder of(@Nullable String column) {
            return switch (column) {
                case "name" -> NAME;
                case "created" -> CREATED;
                case "orders" -> ORDERS;
                case "value" -> VALUE;
                case null, default -> LAST;
            };
        }

        /// Without a choice the customers who ordered last come first.
        boolean backwards(PageRequest page) {
            return page.sort() == null || page.descending();
        }
    }
}
