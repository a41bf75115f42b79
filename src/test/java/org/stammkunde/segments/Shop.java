package org.stammkunde.segments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// What there is to know about some customers, and the same as facts in an engine.
///
/// @param zone of the company
/// @param attributes one for each entry of lists
/// @param orders including those that do not count and those of guests
/// @param lines of orders, some of products that there are not
/// @param events some of identifiers that there are not
/// @param stays of customers in segments, those that are over too
/// @param entries of identifiers in lists, those that were taken off too
record Shop(
        ZoneId zone,
        List<Person> people,
        List<Attribute> attributes,
        List<Purchase> orders,
        List<Line> lines,
        List<Product> products,
        List<Subscription> subscriptions,
        List<Identifier> identifiers,
        List<Event> events,
        List<Stay> stays,
        List<Entry> entries,
        List<Ticket> tickets) {

    private static final Table CUSTOMERS =
            table(
                    "customers",
                    "customer_id bigint, external_id text, email text, name text, country text,"
                            + " phone text");
    private static final Table ATTRIBUTES =
            table(
                    "attributes",
                    "customer_id bigint, name text, value text, number numeric(18& 6), flag boolean,"
                            + " day date, month_day integer, moment timestamptz");
    private static final Table ORDERS =
            table(
                    "orders",
                    "order_id bigint, customer_id bigint, ordered_at timestamptz,"
                            + " ordered_day date, counted boolean, value_minor bigint");
    private static final Table LINES =
            table(
                    "order_lines",
                    "order_id bigint, line_no integer, product_id bigint,"
                            + " quantity decimal(18&3), value_minor bigint");
    private static final Table PRODUCTS =
            table("products", "product_id bigint, sku text, name text, category text");
    private static final Table SUBSCRIPTIONS =
            table(
                    "subscriptions",
                    "subscription_id bigint, customer_id bigint, plan text,"
                            + " started_at timestamptz, renews_at timestamptz,"
                            + " ended_at timestamptz");
    private static final Table IDENTIFIERS =
            table("identifiers", "identifier_id bigint, customer_id bigint");
    private static final Table EVENTS =
            table(
                    "events",
                    "event_id bigint, identifier_id bigint, kind text, name text,"
                            + " occurred_at timestamptz, properties json");
    private static final Table STAYS =
            table(
                    "segment_stays",
                    "stay_id bigint, segment_id bigint, customer_id bigint,"
                            + " entered_at timestamptz, left_at timestamptz");
    private static final Table ENTRIES =
            table(
                    "list_entries",
                    "entry_id bigint, list_id bigint, identifier_id bigint,"
                            + " added_at timestamptz, removed_at timestamptz");
    private static final Table TICKETS =
            table(
                    "tickets",
                    "ticket_id bigint, customer_id bigint, state text, created_at timestamptz,"
                            + " csat integer");

    private static final List<Table> TABLES =
            List.of(
                    CUSTOMERS,
                    ATTRIBUTES,
                    ORDERS,
                    LINES,
                    PRODUCTS,
                    SUBSCRIPTIONS,
                    IDENTIFIERS,
                    EVENTS,
                    STAYS,
                    ENTRIES,
                    TICKETS);

    record Person(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            @Nullable String phone) {}

    /// What the fact says of a value: of each of these at most one.
    ///
    /// @param number a decimal number
    record Attribute(
            long customer,
            String name,
            String value,
            @Nullable String number,
            @Nullable Boolean flag,
            @Nullable Instant moment) {

        static Attribute text(long customer, String name, String value) {
            return new Attribute(customer, name, value, null, null, null);
        }

        static Attribute number(long customer, String name, String value) {
            return new Attribute(customer, name, value, value, null, null);
        }

        static Attribute flag(long customer, String name, boolean value) {
            return new Attribute(customer, name, Boolean.toString(value), null, value, null);
        }

        static Attribute moment(long customer, String name, Instant value) {
            return new Attribute(customer, name, value.toString(), null, null, value);
        }

        @Nullable LocalDate day(ZoneId zone) {
            return moment == null ? null : moment.atZone(zone).toLocalDate();
        }
    }

    /// @param customer null = a guest
    record Purchase(long id, @Nullable Long customer, Instant at, boolean counted, long value) {}

    /// @param quantity a decimal number
    record Line(long order, int number, @Nullable Long product, String quantity) {}

    record Product(
            long id, @Nullable String sku, @Nullable String name, @Nullable String category) {}

    record Subscription(
            long id,
            @Nullable Long customer,
            @Nullable String plan,
            @Nullable Instant startedAt,
            @Nullable Instant renewsAt,
            @Nullable Instant endedAt) {}

    /// @param customer null = nobody known
    record Identifier(long id, @Nullable Long customer) {}

    /// @param properties a JSON object
    record Event(
            long id,
            long identifier,
            String kind,
            @Nullable String name,
            Instant at,
            String properties) {}

    record Stay(
            long id, long segment, long customer, Instant enteredAt, @Nullable Instant leftAt) {}

    record Entry(
            long id, long list, long identifier, Instant addedAt, @Nullable Instant removedAt) {}

    record Ticket(
            long id,
            @Nullable Long customer,
            String state,
            Instant createdAt,
            @Nullable Integer csat) {}

    /// @param columns with their types
    private record Table(String name, List<String> columns) {

        String creation() {
            return "create table facts.%s (%s)".formatted(name, String.join(", ", columns));
        }

        /// Takes values as engines write them, whatever their type.
        String insertion() {
            var values =
                    columns.stream()
                            .map(column -> column.substring(column.indexOf(' ') + 1))
                            .map("cast(? as %s)"::formatted)
                            .collect(Collectors.joining(", "));
            return "insert into facts.%s values (%s)".formatted(name, values);
        }
    }

    /// @param columns with their types, in which `&` stands for a comma
    private static Table table(String name, String columns) {
        return new Table(
                name,
                Arrays.stream(columns.split(", ", -1))
                        .map(column -> column.replace('&', ','))
                        .toList());
    }

    static void createTables(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("create schema facts");
                        if (connection.isWrapperFor(PGConnection.class)) {
                            statement.execute(migration("database/V2__functions.sql"));
                        }
                        for (var table : TABLES) {
                            statement.execute(table.creation());
                        }
                    }
                });
    }

    private static String migration(String name) {
        try (var file = Shop.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes it all there is.
    void fill(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        for (var table : TABLES) {
                            statement.execute("delete from facts." + table.name());
                        }
                    }
                    fillPeople(connection);
                    fillOrders(connection);
                    fillSubscriptions(connection);
                    fillEvents(connection);
                    fillStays(connection);
                    fillEntries(connection);
                    fillTickets(connection);
                });
    }

    private void fillPeople(Connection connection) throws SQLException {
        insert(
                connection,
                CUSTOMERS,
                people.stream()
                        .map(
                                person ->
                                        row(
                                                person.id(),
                                                person.externalId(),
                                                person.email(),
                                                person.name(),
                                                person.country(),
                                                person.phone())));
        insert(connection, ATTRIBUTES, attributes.stream().map(this::row));
    }

    private List<Object> row(Attribute attribute) {
        var day = attribute.day(zone);
        return row(
                attribute.customer(),
                attribute.name(),
                attribute.value(),
                attribute.number(),
                attribute.flag(),
                day == null ? null : day.toString(),
                day == null ? null : day.getMonthValue() * 100 + day.getDayOfMonth(),
                utc(attribute.moment()));
    }

    private void fillOrders(Connection connection) throws SQLException {
        insert(
                connection,
                ORDERS,
                orders.stream()
                        .map(
                                order ->
                                        row(
                                                order.id(),
                                                order.customer(),
                                                utc(order.at()),
                                                order.at().atZone(zone).toLocalDate().toString(),
                                                order.counted(),
                                                order.value())));
        insert(
                connection,
                LINES,
                lines.stream()
                        .map(
                                line ->
                                        row(
                                                line.order(),
                                                line.number(),
                                                line.product(),
                                                line.quantity(),
                                                1L)));
        insert(
                connection,
                PRODUCTS,
                products.stream()
                        .map(
                                product ->
                                        row(
                                                product.id(),
                                                product.sku(),
                                                product.name(),
                                                product.category())));
    }

    private void fillSubscriptions(Connection connection) throws SQLException {
        insert(
                connection,
                SUBSCRIPTIONS,
                subscriptions.stream()
                        .map(
                                each ->
                                        row(
                                                each.id(),
                                                each.customer(),
                                                each.plan(),
                                                utc(each.startedAt()),
                                                utc(each.renewsAt()),
                                                utc(each.endedAt()))));
    }

    private void fillEvents(Connection connection) throws SQLException {
        insert(
                connection,
                IDENTIFIERS,
                identifiers.stream().map(each -> row(each.id(), each.customer())));
        insert(
                connection,
                EVENTS,
                events.stream()
                        .map(
                                event ->
                                        row(
                                                event.id(),
                                                event.identifier(),
                                                event.kind(),
                                                event.name(),
                                                utc(event.at()),
                                                event.properties())));
    }

    private void fillStays(Connection connection) throws SQLException {
        insert(
                connection,
                STAYS,
                stays.stream()
                        .map(
                                stay ->
                                        row(
                                                stay.id(),
                                                stay.segment(),
                                                stay.customer(),
                                                utc(stay.enteredAt()),
                                                utc(stay.leftAt()))));
    }

    private void fillEntries(Connection connection) throws SQLException {
        insert(
                connection,
                ENTRIES,
                entries.stream()
                        .map(
                                entry ->
                                        row(
                                                entry.id(),
                                                entry.list(),
                                                entry.identifier(),
                                                utc(entry.addedAt()),
                                                utc(entry.removedAt()))));
    }

    private void fillTickets(Connection connection) throws SQLException {
        insert(
                connection,
                TICKETS,
                tickets.stream()
                        .map(
                                ticket ->
                                        row(
                                                ticket.id(),
                                                ticket.customer(),
                                                ticket.state(),
                                                utc(ticket.createdAt()),
                                                ticket.csat())));
    }

    private static void insert(Connection connection, Table table, Stream<List<Object>> rows)
            throws SQLException {
        try (var insert = connection.prepareStatement(table.insertion())) {
            for (var row : rows.toList()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// @param values some of them null
    private static List<Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
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
