package org.stammkunde.segments;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What there is to know about some customers, and the same as facts in an engine.
///
/// @param orders including those that do not count and those of guests
record Shop(List<Person> people, List<Purchase> orders) {

    private static final List<String> TABLES =
            List.of(
                    "create schema facts",
                    """
                    create table facts.customers (
                        customer_id bigint, external_id text, email text, name text, country text)
                    """,
                    """
                    create table facts.orders (
                        order_id bigint, customer_id bigint, ordered_at timestamptz,
                        counted boolean, value_minor bigint)
                    """);

    record Person(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country) {}

    /// @param customer null = a guest
    record Purchase(long id, @Nullable Long customer, Instant at, boolean counted, long value) {}

    static void createTables(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        for (var table : TABLES) {
                            statement.execute(table);
                        }
                    }
                });
    }

    /// Makes it all there is.
    void fill(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("delete from facts.customers");
                        statement.execute("delete from facts.orders");
                    }
                    fillPeople(connection);
                    fillOrders(connection);
                });
    }

    private void fillPeople(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into facts.customers values (?, ?, ?, ?, ?)")) {
            for (var person : people) {
                insert.setLong(1, person.id());
                insert.setString(2, person.externalId());
                insert.setString(3, person.email());
                insert.setString(4, person.name());
                insert.setString(5, person.country());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void fillOrders(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into facts.orders values (?, ?, ?, ?, ?)")) {
            for (var order : orders) {
                insert.setLong(1, order.id());
                insert.setObject(2, order.customer());
                insert.setObject(3, order.at().atOffset(ZoneOffset.UTC));
                insert.setBoolean(4, order.counted());
                insert.setLong(5, order.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void inTransaction(DataSource engine, Work work) {
        try (var connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }
}
