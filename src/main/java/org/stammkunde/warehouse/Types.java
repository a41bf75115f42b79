package org.stammkunde.warehouse;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.stammkunde.database.CopiedRows;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.FactTable.Column;

/// How each type of a fact's column is read from PostgreSQL and written to DuckDB. Days and
/// instants travel as numbers: exact, and free of anybody's default time zone.
final class Types {

    private Types() {}

    static String engine(FactTable.Type type) {
        return switch (type) {
            case BIGINT -> "bigint";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case TEXT -> "varchar";
            case DATE -> "date";
            case TIMESTAMPTZ -> "timestamptz";
            case DECIMAL -> "decimal(18, 6)";
            case DOUBLE -> "double";
            case JSON -> "json";
        };
    }

    /// The expression to select the column by.
    static String source(Column column) {
        return column.name() + "::" + source(column.type());
    }

    private static String source(FactTable.Type type) {
        return switch (type) {
            case BIGINT -> "bigint";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case TEXT, JSON -> "text";
            case DATE -> "date";
            case TIMESTAMPTZ -> "timestamptz";
            case DECIMAL -> "numeric(18, 6)";
            case DOUBLE -> "double precision";
        };
    }

    /// Reads the next field of the row.
    static void copy(CopiedRows row, FactTable.Type type, DuckDBAppender target)
            throws SQLException {
        if (row.skipNull()) {
            target.appendNull();
            return;
        }
        switch (type) {
            case BIGINT -> target.append(row.bigint());
            case INTEGER -> target.append(row.integer());
            case BOOLEAN -> target.append(row.flag());
            case DOUBLE -> target.append(row.number());
            case TEXT, JSON -> target.append(row.text());
            case DECIMAL -> target.appendDecimal(row.millionths());
            case DATE -> target.appendEpochDays(row.epochDay());
            case TIMESTAMPTZ -> target.appendEpochMicros(row.epochMicros());
        }
    }
}
