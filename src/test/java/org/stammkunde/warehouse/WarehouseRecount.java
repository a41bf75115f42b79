package org.stammkunde.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.Mart;

/// Compares an analytics copy with its source, and what was added up bit by bit with what is
/// counted anew.
public final class WarehouseRecount {

    /// A counter that came down to nothing need not be there.
    private static final Map<String, String> COUNTERS =
            Map.of(
                    "sales", "orders <> 0",
                    "trading_day", "orders <> 0",
                    "daily", "orders <> 0",
                    "flow", "following <> 0 or skipping <> 0",
                    "gap", "n <> 0",
                    "cohort", "customers <> 0");

    private final List<FactTable> facts;
    private final List<Mart> marts;

    private WarehouseRecount(List<FactTable> facts, List<Mart> marts) {
        this.facts = facts;
        this.marts = marts;
    }

    /// @param context of any installation
    public static WarehouseRecount of(ApplicationContext context) {
        return new WarehouseRecount(
                context.getBeanProvider(FactTable.class).orderedStream().toList(),
                context.getBeanProvider(Mart.class).orderedStream().toList());
    }

    /// The copy of an installation that was stopped; it may be changed.
    public SingleConnectionDataSource open(Path dataFolder) {
        try {
            var file = new CopyFiles(dataFolder.resolve("warehouse")).newest().orElseThrow();
            return new SingleConnectionDataSource(
                    DriverManager.getConnection("jdbc:duckdb:" + file), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every row of every fact, as both engines write it.
    public List<String> facts(DataSource engine) {
        var sql = JdbcClient.create(engine);
        return facts.stream().flatMap(fact -> rows(sql, fact)).toList();
    }

    /// Every row of one fact.
    public List<String> fact(DataSource engine, String name) {
        var sql = JdbcClient.create(engine);
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .flatMap(fact -> rows(sql, fact))
                .toList();
    }

    private static Stream<String> rows(JdbcClient sql, FactTable fact) {
        return TestMirror.contents(sql, fact).lines().map(row -> fact.name() + " " + row);
    }

    /// Every row of every mart as it stands in the copy.
    public List<String> marts(DataSource copy) {
        var sql = JdbcClient.create(copy);
        return marts.stream().flatMap(mart -> rows(sql, mart)).toList();
    }

    /// The same, counted from the facts in the copy.
    public List<String> martsAnew(DataSource copy) {
        var sql = JdbcClient.create(copy);
        for (var mart : marts) {
            sql.sql("delete from marts." + mart.name()).update();
            mart.rebuild().forEach(statement -> sql.sql(statement).update());
        }
        return marts(copy);
    }

    private static Stream<String> rows(JdbcClient sql, Mart mart) {
        return sql
                .sql(
                        "select cast(row_ as varchar) from marts.%s row_ where %s"
                                .formatted(mart.name(), COUNTERS.getOrDefault(mart.name(), "true")))
                .query(String.class)
                .list()
                .stream()
                .map(row -> mart.name() + " " + row);
    }
}
