package org.stammkunde.segments.kinds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.stammkunde.segments.kinds.People.Identifier;
import org.stammkunde.segments.kinds.People.Person;

/// What there is to know about some customers, and the same as facts in an engine.
public final class Shop {

    private final ZoneId zone;
    private final Map<Fact<?>, List<? extends Row>> rows;
    private final Map<Long, Set<Long>> identifiers;

    private Shop(ZoneId zone, Map<Fact<?>, List<? extends Row>> rows) {
        this.zone = zone;
        this.rows = Map.copyOf(rows);
        this.identifiers =
                all(People.IDENTIFIERS).stream()
                        .filter(each -> each.customer() != null)
                        .collect(
                                groupingBy(Identifier::customer, mapping(Identifier::id, toSet())));
    }

    /// @param zone of the company
    static Shop empty(ZoneId zone) {
        return new Shop(zone, Map.of());
    }

    /// With these rows of a fact and no others.
    <T extends Row> Shop with(Fact<T> fact, List<T> those) {
        var more = new HashMap<>(rows);
        more.put(fact, List.copyOf(those));
        return new Shop(zone, more);
    }

    /// Of the company.
    public ZoneId zone() {
        return zone;
    }

    /// How many customers there are.
    public int size() {
        return people().size();
    }

    List<Person> people() {
        return all(People.CUSTOMERS);
    }

    /// A fact's list holds its own rows only, as [#with] put them there.
    @SuppressWarnings("unchecked")
    <T extends Row> List<T> all(Fact<T> fact) {
        return (List<T>) rows.getOrDefault(fact, List.of());
    }

    /// The identifiers of a customer.
    Set<Long> identifiersOf(long customer) {
        return identifiers.getOrDefault(customer, Set.of());
    }

    /// What conditions read, without any rows.
    public static void createTables(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("create schema facts");
                        if (connection.isWrapperFor(PGConnection.class)) {
                            statement.execute(migration("database/V2__functions.sql"));
                        }
                        for (var fact : Kinds.FACTS) {
                            statement.execute(fact.creation());
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
    public void fill(DataSource engine) {
        inTransaction(
                engine,
                connection -> {
                    for (var fact : Kinds.FACTS) {
                        fill(connection, fact);
                    }
                });
    }

    private void fill(Connection connection, Fact<?> fact) throws SQLException {
        try (var statement = connection.createStatement();
                var insert = connection.prepareStatement(fact.insertion())) {
            statement.execute("delete from facts." + fact.name());
            for (var row : all(fact)) {
                var values = row.values(zone);
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
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
