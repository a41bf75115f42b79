package org.stammkunde.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.stammkunde.warehouse.spi.FactTable;

/// A running mirror of a [TestShop].
final class TestMirror implements AutoCloseable {

    static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final WarehouseAssembly assembly;

    TestMirror(DataSource database, Path folder) {
        this(database, folder, TestShop.LAYOUT, 500);
    }

    TestMirror(DataSource database, Path folder, Layout layout, int batchRows) {
        var settings = new WarehouseSettings(DataSize.ofMegabytes(512), batchRows);
        assembly =
                WarehouseAssembly.of(
                        database, layout, folder, settings, Clock.systemUTC(), _ -> {});
        assembly.start();
    }

    Warehouse warehouse() {
        return assembly.warehouse();
    }

    /// The warehouse once it holds everything stored so far.
    Warehouse caughtUp() {
        if (!assembly.warehouse().awaitCaughtUp(LONG_ENOUGH)) {
            throw new AssertionError("Not caught up: " + assembly.warehouse().status());
        }
        return assembly.warehouse();
    }

    void stop() {
        assembly.stop();
    }

    void startAgain() {
        assembly.start();
    }

    @Override
    public void close() {
        assembly.stop();
    }

    /// Every row of a fact as text, the same way on both engines.
    static String contents(JdbcClient sql, FactTable fact) {
        var row =
                fact.columns().stream()
                        .map(TestMirror::asText)
                        .collect(Collectors.joining(" || '|' || "));
        return sql
                .sql("select " + row + " as r from facts." + fact.name() + " order by 1")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String asText(FactTable.Column column) {
        var expression =
                switch (column.type()) {
                    case TIMESTAMPTZ ->
                            "cast(cast(extract(epoch from %s) * 1000000 as bigint) as text)";
                    case DOUBLE -> "cast(cast(%s as decimal(18, 6)) as text)";
                    case JSON -> "replace(cast(%s as text), ' ', '')";
                    case BIGINT, INTEGER, BOOLEAN, TEXT, DATE, DECIMAL -> "cast(%s as text)";
                };
        return "coalesce(" + expression.formatted(column.name()) + ", '-')";
    }
}
