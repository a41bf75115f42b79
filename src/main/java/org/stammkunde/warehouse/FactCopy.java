package org.stammkunde.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.stammkunde.database.CopiedRows;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// Appends rows of a fact to its table in the engine, inside the engine's running transaction.
final class FactCopy implements Source.RowReader, AutoCloseable {

    private final DuckDBAppender appender;
    private final List<Column> columns;

    FactCopy(Connection target, FactTable fact) throws SQLException {
        this.appender = target.unwrap(DuckDBConnection.class).createAppender("facts", fact.name());
        this.columns = fact.columns();
    }

    @Override
    public void read(CopiedRows row) throws SQLException {
        appender.beginRow();
        for (var column : columns) {
            Types.copy(row, column.type(), appender);
        }
        appender.endRow();
    }

    @Override
    public void close() throws SQLException {
        try {
            // Closing it would not tell that the last rows could not be written.
            appender.flush();
        } finally {
            appender.close();
        }
    }
}
