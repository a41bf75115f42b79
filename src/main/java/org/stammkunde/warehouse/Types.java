package org.stammkunde.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
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
        var name = column.name();
        return switch (column.type()) {
            case DATE -> "(" + name + " - date '1970-01-01')";
            case TIMESTAMPTZ -> "(extract(epoch from " + name + ") * 1000000)::bigint";
            case DECIMAL -> name + "::numeric(18, 6)";
            case JSON -> name + "::text";
            case BIGINT, INTEGER, BOOLEAN, TEXT, DOUBLE -> name;
        };
    }

    static void copy(ResultSet row, int index, FactTable.Type type, DuckDBAppender target)
            throws SQLException {
        switch (type) {
            case BIGINT -> target.append(nullable(row.getLong(index), row));
            case INTEGER -> target.append(nullable(row.getInt(index), row));
            case BOOLEAN -> target.append(nullable(row.getBoolean(index), row));
            case DOUBLE -> target.append(nullable(row.getDouble(index), row));
            case TEXT, JSON -> target.append(row.getString(index));
            case DECIMAL -> target.append(row.getBigDecimal(index));
            case DATE -> copyDay(row.getInt(index), row.wasNull(), target);
            case TIMESTAMPTZ -> copyInstant(row.getLong(index), row.wasNull(), target);
        }
    }

    private static void copyDay(int epochDay, boolean missing, DuckDBAppender target)
            throws SQLException {
        if (missing) {
            target.appendNull();
        } else {
            target.appendEpochDays(epochDay);
        }
    }

    private static void copyInstant(long micros, boolean missing, DuckDBAppender target)
            throws SQLException {
        if (missing) {
            target.appendNull();
        } else {
            target.appendEpochMicros(micros);
        }
    }

    private static <T> @Nullable T nullable(T value, ResultSet row) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
