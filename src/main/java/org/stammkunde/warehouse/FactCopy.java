package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// Appends rows of a fact to its table in the engine, inside the engine's running transaction.
final class FactCopy implements Source.RowReader, AutoCloseable {

    private final DuckDBAppender appender;
    private final List<Column> columns;
    private long rows;

    FactCopy(Connection target, FactTable fact) throws SQLException {
        this.appender = target.unwrap(DuckDBConnection.class).createAppender("facts", fact.name());
        this.columns = fact.columns();
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < columns.size(); i++) {
            Types.copy(row, i + 1, columns.get(i).type(), appender);
        }
        appender.endRow();
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
