package org.stammkunde.analytics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Facts and marts in an engine of their own, kept the way the warehouse keeps them: changes
/// are applied, then the marts are refreshed with the list of touched orders.
final class FactBook implements AutoCloseable {

    /// @param customer null = guest
    record Purchase(
            long id,
            @Nullable Long customer,
            String number,
            Instant at,
            LocalDate day,
            boolean counted,
            long value,
            long refunded) {}

    record Document(@Nullable Long customer, @Nullable Long order, LocalDate day, long amount) {}

    private final Connection connection;
    private final JdbcClient sql;
    private final Map<Long, Purchase> purchases = new LinkedHashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<Long, Purchase> pending = new LinkedHashMap<>();
    private final List<Long> gone = new ArrayList<>();

    FactBook() throws SQLException {
        // As in the warehouse: a result is read while it is fetched.
        var settings = new Properties();
        settings.put("jdbc_stream_results", "true");
        connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        run("create schema facts");
        run("create schema marts");
        run("create schema touched");
        run(
                """
                create table facts.orders (
                    order_id bigint, customer_id bigint, number varchar, ordered_at timestamptz,
                    ordered_day date, counted boolean, value_minor bigint, refunded_minor bigint)
                """);
        run(
                """
                create table facts.refunds (
                    order_id bigint, customer_id bigint, booked_day date, amount_minor bigint)
                """);
        run(
                """
                create table facts.customers (
                    customer_id bigint, external_id varchar, name varchar, email varchar)
                """);
        run(
                """
                create table facts.segment_stays (
                    segment_id bigint, customer_id bigint, left_at timestamptz)
                """);
        run("create table touched.orders (id bigint)");
        for (var mart : AnalyticsMarts.ALL) {
            run(mart.create());
        }
    }

    JdbcClient sql() {
        return sql;
    }

    List<Purchase> purchases() {
        return List.copyOf(purchases.values());
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    /// A counted order at noon UTC of that day, numbered like its id.
    FactBook order(long id, @Nullable Long customer, String day, long value) {
        var date = LocalDate.parse(day);
        var at = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return put(new Purchase(id, customer, Long.toString(id), at, date, true, value, 0));
    }

    FactBook put(Purchase purchase) {
        pending.put(purchase.id(), purchase);
        return this;
    }

    FactBook remove(long id) {
        pending.remove(id);
        gone.add(id);
        return this;
    }

    FactBook refund(Document document) {
        documents.add(document);
        sql.sql("insert into facts.refunds values (?, ?, ?, ?)")
                .param(document.order())
                .param(document.customer())
                .param(document.day())
                .param(document.amount())
                .update();
        return this;
    }

    /// Whoever is among these customers.
    static Population population(Collection<Long> customers) {
        var query = "select unnest(%s::bigint[]) as customer_id".formatted(customers);
        return new Population(query, Set.of());
    }

    /// Applies what was put and removed since, and refreshes the marts.
    FactBook settle() {
        run("delete from touched.orders");
        for (var id : gone) {
            purchases.remove(id);
            touch(id);
        }
        for (var purchase : pending.values()) {
            purchases.put(purchase.id(), purchase);
            touch(purchase.id());
        }
        run("delete from facts.orders where order_id in (select id from touched.orders)");
        pending.values().forEach(this::insert);
        pending.clear();
        gone.clear();
        for (var mart : AnalyticsMarts.ALL) {
            mart.refresh().forEach(this::run);
        }
        return this;
    }

    /// Empties the marts and fills them from scratch.
    void rebuild() {
        for (var mart : AnalyticsMarts.ALL) {
            run("delete from marts." + mart.name());
            mart.rebuild().forEach(this::run);
        }
    }

    void run(String statement) {
        sql.sql(statement).update();
    }

    private void touch(long id) {
        sql.sql("insert into touched.orders values (?)").param(id).update();
    }

    private void insert(Purchase purchase) {
        sql.sql("insert into facts.orders values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(purchase.id())
                .param(purchase.customer())
                .param(purchase.number())
                .param(purchase.at().atOffset(ZoneOffset.UTC))
                .param(purchase.day())
                .param(purchase.counted())
                .param(purchase.value())
                .param(purchase.refunded())
                .update();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
